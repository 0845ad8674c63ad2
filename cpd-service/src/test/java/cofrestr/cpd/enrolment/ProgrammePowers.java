package cofrestr.cpd.enrolment;

import cofrestr.cpd.Invented;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the trials of powers name and send where programmes, enrolments and plans are somebody's own, or somebody else's. */
public record ProgrammePowers(Jdbi jdbi) {
    private static final String ENROLMENT = "/v1/programmes/{programme}/enrolments/{enrolment}";

    /** A programme of the organisation, a person at its school who is enrolled, a plan; and bodies that name another organisation where asked. */
    public Map<String, String> of(String organisation, String school, String number) {
        new Invented(jdbi).post(number, school, "TEACHING_ASSISTANT_2", "2020-09-01", null);
        String code = "POWERS-" + organisation;
        Map<String, String> names =
                new HashMap<>(Map.of("programme", code, "year", "2026-27", "stream", "POWERS", "set", "POWERS"));
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into programme (code, title_en, title_cy, provider, mode, language, valid_from, fee, basis, source, recorded_by, recorded_from)
                    values (?, 'Invented', 'Dychmygol', ?, 'ONLINE', 'BOTH', '2026-09-01', 0, 'LIVE', 'invented', 'test', now())
                    """, code, organisation);
            UUID year = handle.createQuery("""
                            insert into programme_year (programme, label, begins, ends, places, taken, recorded_by, recorded_from)
                            values (?, '2026-27', '2026-09-01', '2027-08-31', 20, 1, 'test', now()) returning id
                            """).bind(0, code).mapTo(UUID.class).one();
            names.put(
                    "enrolment",
                    handle.createQuery("""
                            insert into enrolment (year, register_number, role, organisation, amount, state, recorded_by, recorded_from)
                            values (?, ?, 'PARTICIPANT', ?, 0, 'ENROLLED', 'test', now()) returning id::text
                            """)
                            .bind(0, year)
                            .bind(1, number)
                            .bind(2, school)
                            .mapTo(String.class)
                            .one());
            names.put(
                    "session",
                    handle.createQuery("""
                            insert into programme_session (year, day, starts, ends, place, audience, recorded_by, recorded_from)
                            values (?, '2026-11-20', '13:00', '17:00', 'Invented', 'EVERYBODY', 'test', now()) returning id::text
                            """).bind(0, year).mapTo(String.class).one());
            names.put(
                    "plan",
                    handle.createQuery("""
                            insert into training_plan (organisation, year, title_en, title_cy, recorded_by, recorded_from)
                            values (?, '2026-27', 'Invented', 'Dychmygol', 'test', now()) returning id::text
                            """)
                            .bind(0, organisation)
                            .mapTo(String.class)
                            .one());
        });
        names.putAll(bodies(organisation, number, String.valueOf(names.get("enrolment"))));
        return names;
    }

    /** The bodies, which name {@code organisation}. */
    public static Map<String, String> bodies(String organisation, String number, String enrolment) {
        String programme = """
                {"titleEn": "Invented", "titleCy": "Dychmygol", "provider": "%s", "mode": "ONLINE", "language": "BOTH", "from": "2026-09-01", "fee": "0.00",
                 "source": "invented"}""".formatted(organisation);
        String year = "{\"begins\": \"2026-09-01\", \"ends\": \"2027-08-31\", \"places\": 20}";
        String stream = """
                {"titleEn": "Invented", "titleCy": "Dychmygol", "year": "2026-27", "amount": "1.00", "decides": "Invented", "source": "invented"}""";
        String lines = "\"lines\": [{\"topic\": \"Invented\", \"volume\": 1}]";
        return Map.ofEntries(
                Map.entry(
                        "/v1/programmes", "{\"code\": \"NEW-" + organisation + "\", \"programme\": " + programme + "}"),
                Map.entry("/v1/programmes/{programme}", programme),
                Map.entry("/v1/programmes/{programme}/years", "{\"label\": \"2027-28\", \"year\": " + year + "}"),
                Map.entry("/v1/programmes/{programme}/years/{year}", year),
                Map.entry("/v1/programmes/{programme}/sessions", """
                        {"year": "2026-27", "day": "2026-11-20", "starts": "13:00", "ends": "17:00", "place": "Invented", "audience": "EVERYBODY"}"""),
                Map.entry(
                        "/v1/programmes/{programme}/sessions/{session}/attendances",
                        "{\"enrolment\": \"" + enrolment + "\", \"attended\": true}"),
                Map.entry(
                        "/v1/programmes/{programme}/allocations",
                        "{\"year\": \"2026-27\", \"organisation\": \"" + organisation + "\", \"places\": 1}"),
                Map.entry("/v1/programmes/{programme}/enrolments", """
                        {"year": "2026-27", "registerNumber": "%s", "role": "PARTICIPANT", "organisation": "%s"}""".formatted(number, organisation)),
                Map.entry(ENROLMENT + "/outcome", "{\"outcome\": \"ATTENDED\", \"on\": \"2026-11-20\"}"),
                Map.entry(ENROLMENT + "/role-after", "{\"role\": \"TEACHING_ASSISTANT_4\"}"),
                Map.entry(ENROLMENT + "/evaluations", "{\"rating\": 4}"),
                Map.entry("/v1/funding-streams", "{\"code\": \"POWERS\", \"stream\": " + stream + "}"),
                Map.entry("/v1/funding-streams/{stream}", stream),
                Map.entry("/v1/training-plans", """
                        {"organisation": "%s", "year": "2027-28", "titleEn": "New", "titleCy": "Newydd", %s}""".formatted(organisation, lines)),
                Map.entry("/v1/training-plans/{plan}", "{" + lines + "}"));
    }
}
