package cofrestr.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.enrolment.ProgrammePowers;
import cofrestr.testing.PowerMatrix;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CpdPowersTest {
    private static final PowerMatrix MATRIX = PowerMatrix.of("cofrestr.cpd");

    private static final String ACTIVITY =
            "{\"title\": \"Invented\", \"kind\": \"COURSE\", \"endsOn\": \"2026-11-02\"}";
    private static final String GRANT =
            "{\"organisation\": \"W06000015\", \"purpose\": \"PROGRAMME\", \"scopes\": [\"RECORDS\"], \"until\": \"2027-03-31\"}";

    @Inject
    Jdbi jdbi;

    @Test
    void theTableOfPowersSaysWhatTheOperationsDeclare() throws IOException {
        MATRIX.isWrittenDownUnder("cpd-service");
    }

    @Test
    void everyRoleReachesItsOwnAndNothingElse() {
        Invented invented = new Invented(jdbi);
        invented.organisation("W06000015", null);
        invented.organisation("9919001", "W06000015");
        invented.organisation("W06000092", null);
        Map<String, String> own = new HashMap<>(Map.of("organisation", "W06000015", "number", "10034678"));
        own.put("guest", invented.guest("W06000015").toString());
        String person = invented.person("10034678");
        invented.post(person, "W06000015", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        UUID record = invented.report(person, "W06000015");
        own.put("record", record.toString());
        own.put("report", invented.reportOf(record, "W06000015").toString());
        own.put("grant", invented.grant(person, "W06000015").toString());
        own.put("/v1/practitioners/{number}/access-grants", GRANT);
        own.put("/v1/practitioners/{number}/cpd-records", ACTIVITY);
        own.put("/v1/practitioners/{number}/cpd-records/{record}", ACTIVITY);
        String reviewer = invented.person();
        invented.post(reviewer, "W06000015", "TEACHING_ASSISTANT_4", "2020-09-01", null);
        own.put("review", invented.review(person, reviewer, "W06000015").toString());
        own.put("/v1/reviews", review(person, reviewer, "W06000015"));
        own.put("resource", "ANY_RESOURCE");
        String community = invented.community("W06000015").toString();
        own.put("community", community);
        own.put("member", invented.member(community, reviewer, "W06000015").toString());
        String newcomer = "{\"registerNumber\": \"" + person + "\", \"organisation\": \"W06000015\"}";
        own.put("/v1/learning-communities/{community}/members", newcomer);
        own.put("/v1/learning-communities/{community}/meetings", "{\"on\": \"2026-11-02\", \"topic\": \"Invented\"}");
        own.put(
                "/v1/learning-communities/{community}/publication",
                "{\"exampleEn\": \"Invented\", \"exampleCy\": \"Dychmygol\"}");
        own.put("/v1/reviews/{review}/entries", "{\"kind\": \"EVIDENCE\", \"words\": \"Invented\"}");
        own.put("/v1/learning-communities", community("W06000015"));
        Map<String, String> beneath = new HashMap<>(own);
        beneath.put("/v1/learning-communities", community("9919001"));
        beneath.put("organisation", "9919001");
        Map<String, String> other = new HashMap<>(own);
        other.put("organisation", "W06000092");
        String stranger = invented.person();
        other.put("number", stranger);
        UUID foreign = invented.report(stranger, "W06000092");
        other.put("record", foreign.toString());
        other.put("report", invented.reportOf(foreign, "W06000092").toString());
        String strange = invented.person();
        other.put("review", invented.review(stranger, strange, "W06000092").toString());
        other.put("/v1/reviews", review(stranger, strange, "W06000092"));
        String elsewhere = invented.community("W06000092").toString();
        other.put("community", elsewhere);
        other.put("member", invented.member(elsewhere, strange, "W06000092").toString());
        other.put("/v1/learning-communities", community("W06000092"));
        other.put("grant", invented.grant(stranger, "W06000092").toString());
        other.put("guest", invented.guest("W06000092").toString());
        own.put("/v1/guests", guest("W06000015"));
        beneath.put("/v1/guests", guest("9919001"));
        other.put("/v1/guests", guest("W06000092"));
        invented.person("10034678");
        invented.post("10034678", "9919001", "TEACHING_ASSISTANT_3", "2020-09-01", null);
        programmes(invented, own, beneath, other);
        takenInstruments(own, beneath, other);
        pathways(own, beneath, other);
        inductions(own, beneath, other);
        assertThat(MATRIX.trials(own, beneath, other).filter(trial -> !trial.isAsDeclared()))
                .isEmpty();
    }

    private static String guest(String organisation) {
        return "{\"givenNames\": \"Enw\", \"familyName\": \"Dychmygol\", \"kind\": \"COACH\", \"recordedFor\": \""
                + organisation + "\"}";
    }

    private static String review(String reviewee, String reviewer, String organisation) {
        return "{\"reviewee\": \"" + reviewee + "\", \"reviewer\": \"" + reviewer + "\", \"organisation\": \""
                + organisation + "\", \"beginsOn\": \"2026-09-01\", \"dueOn\": \"2027-07-16\"}";
    }

    private static String community(String organisation) {
        return "{\"focusEn\": \"Invented\", \"focusCy\": \"Dychmygol\", \"convenor\": \"" + organisation
                + "\", \"beginsOn\": \"2026-09-01\"}";
    }

    /** What a person and organisations took. */
    private void takenInstruments(Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        openInstruments("10034678", "W06000015");
        for (Map<String, String> names : List.of(own, beneath, other)) {
            names.put("instrument", "ICT_SKILLS_AUDIT");
            names.put("taken", taken("register_number", names.getOrDefault("number", "")));
            names.put("selfAssessment", taken("organisation", names.getOrDefault("organisation", "")));
        }
    }

    /** A person opens what it took to an organisation. */
    private void openInstruments(String number, String organisation) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into access_grant (register_number, organisation, purpose, scopes, from_date, until, recorded_by, recorded_from)
                values (?, ?, 'PROGRAMME', '{INSTRUMENTS}', '2026-01-01', '2027-01-01', 'test', now())
                """, number, organisation));
    }

    private String taken(String column, String of) {
        return jdbi.withHandle(
                handle -> handle.createQuery("with whole as (insert into self_assessment (" + column + """
                        , instrument, version, mode, taken_as, taken_on, recorded_by, recorded_from)
                        values (:of, 'ICT_SKILLS_AUDIT', 1, 'ONLINE', '', '2026-11-01', 'test', now()) returning id),
                        answered as (insert into self_assessment_answer (self_assessment, area, item, answer)
                        select w.id, i.area, i.place, 2 from whole w, instrument_item i where i.instrument = 'ICT_SKILLS_AUDIT')
                        select id::text from whole
                        """)
                        .bind("of", of)
                        .mapTo(String.class)
                        .one());
    }

    /** A nomination and a coach of each, and what is asked of them. */
    private void pathways(Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        String cycle = "TALENT_MANAGEMENT_PILOT";
        String nomination = nomination(own);
        own.put("nomination", nomination);
        beneath.put("nomination", nomination);
        other.put("nomination", nomination(other));
        for (Map<String, String> names : List.of(own, beneath, other)) {
            String organisation = names.getOrDefault("organisation", "");
            String guest = "{\"guest\": \"" + names.get("guest") + "\"}";
            names.put("pathway", "TALENT_MANAGEMENT");
            names.put("cycle", cycle);
            names.put("coach", coach(organisation, new Invented(jdbi).guest(organisation)));
            names.put("/v1/coaches", "{\"coach\": " + guest + ", \"organisation\": \"" + organisation + "\"}");
            names.put("/v1/coaches/{coach}/sessions", "{\"cycle\": \"" + cycle + "\", \"session\": \"INTRODUCTION\"}");
            names.put(
                    "/v1/pathway-cycles/{cycle}/nominations",
                    "{\"track\": \"SENIOR_LEADER\", \"participant\": " + guest + ", \"nominatedBy\": \"" + organisation
                            + "\", \"ownSchool\": \"9919001\", \"nominatedOn\": \"2014-05-01\"}");
            String step = "/v1/pathway-nominations/{nomination}/";
            names.put(step + "diagnostic", "{\"mode\": \"ONLINE\", \"on\": \"2014-05-16\", \"developmentAreas\": []}");
            names.put(step + "host", "{\"school\": \"" + organisation + "\", \"chosenOn\": \"2014-05-16\"}");
            names.put(
                    step + "placement",
                    "{\"project\": \"Invented\", \"targets\": [], \"from\": \"2014-06-02\", \"until\": \"2014-07-08\"}");
            names.put(step + "sessions", "{\"session\": \"INTRODUCTION\"}");
            names.put(step + "evaluations", "{\"by\": \"OWN_SCHOOL\", \"on\": \"2014-07-08\", \"text\": \"Invented\"}");
            names.put(step + "progression", "{\"answer\": \"NONE\", \"on\": \"2014-07-08\"}");
        }
    }

    private String nomination(Map<String, String> names) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into pathway_nomination (cycle, track, register_number, nominated_by, own_school, nominated_on, recorded_by, recorded_from)
                        values ('TALENT_MANAGEMENT_PILOT', 'SENIOR_LEADER', :number, :organisation, :organisation, '2014-05-01', 'test', now()) returning id::text
                        """)
                .bind("number", names.get("number"))
                .bind("organisation", names.get("organisation"))
                .mapTo(String.class)
                .one());
    }

    private String coach(String organisation, UUID guest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into coach (guest, organisation, recorded_by, recorded_from) values (:guest, :organisation, 'test', now()) returning id::text
                        """)
                .bind("guest", guest)
                .bind("organisation", organisation)
                .mapTo(String.class)
                .one());
    }

    /** An induction of each, and what is asked of it. */
    private void inductions(Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        String induction = induction("10034678", "9919001");
        own.put("induction", induction);
        beneath.put("induction", induction);
        other.put("induction", induction(other.getOrDefault("number", ""), "W06000092"));
        for (Map<String, String> names : List.of(own, beneath, other)) {
            String school = names.equals(other) ? "W06000092" : "9919001";
            names.put(
                    "/v1/inductions",
                    "{\"registerNumber\": \"10034678\", \"organisation\": \"" + school
                            + "\", \"roleProfile\": \"TEACHING_ASSISTANT_3\"}");
            String step = "/v1/inductions/{induction}/";
            names.put(step + "steps", "{\"task\": \"CHILD_PROTECTION\", \"doneOn\": \"2026-11-20\"}");
            names.put(step + "confirmations", "{\"policy\": \"BEHAVIOUR_POLICY\"}");
            names.put(step + "extension", "{\"until\": \"2027-06-01\", \"reason\": \"Invented\"}");
            names.put(step + "exemption", "{\"reason\": \"Invented\"}");
        }
    }

    private String induction(String number, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into induction (register_number, organisation, role_profile, template, begins_on, due_on, recorded_by, recorded_from)
                        values (:number, :organisation, 'TEACHING_ASSISTANT_2', 'CLASSROOM_SUPPORT', '2026-11-02', '2027-01-25', 'test', now())
                        returning id::text
                        """)
                .bind("number", number)
                .bind("organisation", organisation)
                .mapTo(String.class)
                .one());
    }

    /** Programmes, enrolments and plans: a provider's, an employer's and a person's own, and another's. */
    private void programmes(
            Invented invented, Map<String, String> own, Map<String, String> beneath, Map<String, String> other) {
        invented.organisation("9929001", "W06000092");
        invented.person("10034678");
        ProgrammePowers powers = new ProgrammePowers(jdbi);
        own.putAll(powers.of("W06000015", "9919001", "10034678"));
        own.forEach(beneath::putIfAbsent);
        beneath.putAll(ProgrammePowers.bodies("9919001", "10034678", own.getOrDefault("enrolment", "")));
        other.putAll(powers.of("W06000092", "9929001", other.getOrDefault("number", "")));
    }
}
