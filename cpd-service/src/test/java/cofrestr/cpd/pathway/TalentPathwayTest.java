package cofrestr.cpd.pathway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cofrestr.cpd.Invented;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The pilot of seed 003, entered whole through the API with invented people; and who may see and do what in a cycle. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TalentPathwayTest {
    private static final String PILOT = "TALENT_MANAGEMENT_PILOT";
    private static final List<String> TRAINING = List.of("COACHES_1", "COACHES_2", "COACHES_3");

    @Inject
    Jdbi jdbi;

    @Test
    void thePilotReportsWhatItsSourceReports() {
        PathwayClient alliance = client("TM-ALLIANCE");
        List<String> using = schools("TM-USE", 3, 11);
        List<String> hosts = new ArrayList<>(schools("TM-HOST", 1, 8));
        hosts.addAll(List.of(using.get(0), using.get(1), using.get(5), using.get(6)));
        List<String> coaches =
                IntStream.range(0, 16).mapToObj(_ -> alliance.coach(TRAINING)).toList();
        alliance.coach(TRAINING.subList(0, 2));
        String diagnoses = alliance.guest("OTHER");
        for (int i = 0; i < 17; i++) {
            boolean middle = i < 4;
            String nomination = alliance.nominate(
                            middle ? "MIDDLE_LEADER" : "SENIOR_LEADER",
                            i % 8 == 7 ? registered() : Map.of("guest", alliance.guest("TEACHER")),
                            using.get(i % using.size()),
                            coaches.get(i % coaches.size()))
                    .statusCode(201)
                    .extract()
                    .path("id");
            alliance.step(nomination, "sessions", Map.of("session", "INTRODUCTION"))
                    .statusCode(200);
            alliance.diagnostic(
                            nomination,
                            middle ? "WITH_A_PERSON" : "ONLINE",
                            middle ? Map.of("guest", diagnoses) : Map.of())
                    .statusCode(200);
            alliance.host(nomination, hosts.get(i % hosts.size()), "2014-05-23").statusCode(200);
            alliance.placement(nomination, coaches.get((i + 1) % coaches.size()), "2014-07-08")
                    .statusCode(200);
            alliance.step(nomination, "sessions", Map.of("session", "EVALUATION"))
                    .statusCode(200);
            if (i % 5 == 0) {
                alliance.step(
                                nomination,
                                "progression",
                                Map.of("answer", "REQUESTED", "programme", "NPQSL", "on", "2014-07-10"))
                        .statusCode(200);
            }
        }
        alliance.report()
                .statusCode(200)
                .body("internsByTrack", aMapWithSize(2))
                .body("internsByTrack.MIDDLE_LEADER", equalTo(4))
                .body("internsByTrack.SENIOR_LEADER", equalTo(13))
                .body("interns", equalTo(17))
                .body("trainedCoaches", equalTo(16))
                .body("usingSchools.byPhase.PRIMARY", equalTo(3))
                .body("usingSchools.byPhase.SECONDARY", equalTo(11))
                .body("hostSchools.byPhase.PRIMARY", equalTo(3))
                .body("hostSchools.byPhase.SECONDARY", equalTo(10))
                .body("bursaries.requests", equalTo(4))
                .body("bursaries.awaiting", equalTo(13));
    }

    @Test
    void whatTheCycleDoesNotAllowIsRefused() {
        PathwayClient alliance = client("TM-REFUSED");
        String school = schools("TM-REF", 1, 0).getFirst();
        String coach = alliance.coach(List.of());
        String middle = nominated(alliance, "MIDDLE_LEADER", school, coach);
        String senior = nominated(alliance, "SENIOR_LEADER", school, coach);
        Map<String, Object> somebody = Map.of("guest", alliance.guest("OTHER"));

        alliance.diagnostic(middle, "ONLINE", Map.of()).statusCode(409).body("code", equalTo("INSTRUMENT_MODE_WRONG"));
        alliance.diagnostic(senior, "WITH_A_PERSON", somebody)
                .statusCode(409)
                .body("code", equalTo("INSTRUMENT_MODE_WRONG"));
        alliance.diagnostic(middle, "WITH_A_PERSON", Map.of())
                .statusCode(400)
                .body("code", equalTo("INSTRUMENT_PERSON_UNFIT"));
        alliance.placement(middle, coach, "2014-07-08").statusCode(409).body("code", equalTo("PATHWAY_HOST_MISSING"));
        String host = schools("TM-REF-HOST", 1, 0).getFirst();
        alliance.host(middle, host, "2014-05-24")
                .statusCode(409)
                .body("code", equalTo("PATHWAY_HOST_TOO_LATE"))
                .body("errors.pointer", contains("/chosenOn"));
        alliance.host(middle, host, "2014-05-23").statusCode(200);
        alliance.placement(middle, coach, "2014-07-09")
                .statusCode(409)
                .body("code", equalTo("PATHWAY_PLACEMENT_OUTSIDE_WINDOW"))
                .body("errors.pointer", contains("/until"));
        alliance.step(middle, "sessions", Map.of("session", "COACHES_1"))
                .statusCode(409)
                .body("code", equalTo("PATHWAY_SESSION_FOR_OTHERS"));
        alliance.read(middle).body("sessions", empty()).body("placement", nullValue());
    }

    @Test
    void aPersonTakesPartInACycleOnceAndWhileItTakesNominations() {
        PathwayClient alliance = client("TM-ONCE");
        String school = schools("TM-ONE", 1, 0).getFirst();
        String coach = alliance.coach(List.of());
        Map<String, String> person = registered();
        alliance.nominate("SENIOR_LEADER", person, school, coach).statusCode(201);
        alliance.nominate("MIDDLE_LEADER", person, school, coach)
                .statusCode(409)
                .body("code", equalTo("PATHWAY_NOMINATED_ALREADY"));
        alliance.nominate("HEAD", registered(), school, coach)
                .statusCode(409)
                .body("code", equalTo("PATHWAY_TRACK_UNKNOWN"));
        alliance.nominate("SENIOR_LEADER", registered(), "TM-NOWHERE", coach)
                .statusCode(409)
                .body("code", equalTo("PATHWAY_SCHOOL_UNKNOWN"));
        alliance.post(
                        "/v1/pathway-cycles/" + PILOT + "/nominations",
                        Map.of(
                                "track",
                                "SENIOR_LEADER",
                                "participant",
                                registered(),
                                "nominatedBy",
                                "TM-ONCE",
                                "ownSchool",
                                school,
                                "nominatedOn",
                                "2014-05-15"))
                .statusCode(409)
                .body("code", equalTo("PATHWAY_NOMINATION_CLOSED"));
    }

    @Test
    void theHostReadsThePersonReadsAndNobodyElse() {
        PathwayClient alliance = client("TM-SEEN");
        String school = schools("TM-OWN", 1, 0).getFirst();
        String host = schools("TM-TAKES", 1, 0).getFirst();
        Map<String, String> person = registered();
        String nomination = alliance.nominate("SENIOR_LEADER", person, school, alliance.coach(List.of()))
                .statusCode(201)
                .extract()
                .path("id");
        PathwayClient hostSchool = new PathwayClient(Tokens.employer(host), host, PILOT);
        hostSchool.read(nomination).statusCode(404);
        alliance.host(nomination, host, "2014-05-20").statusCode(200);
        hostSchool.read(nomination).statusCode(200);
        hostSchool.host(nomination, school, "2014-05-21").statusCode(404);
        new PathwayClient(Tokens.employer(school), school, PILOT)
                .host(nomination, host, "2014-05-21")
                .statusCode(200);
        new PathwayClient(Tokens.practitioner(String.valueOf(person.get("registerNumber"))), "", PILOT)
                .read(nomination)
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.practitioner(String.valueOf(person.get("registerNumber"))))
                .get("/v1/practitioners/" + person.get("registerNumber") + "/pathway-nominations")
                .then()
                .statusCode(200)
                .body("items.id", contains(nomination));
        client("TM-STRANGER").read(nomination).statusCode(404);
        given().auth()
                .oauth2(Tokens.employer(host))
                .get("/v1/pathway-cycles/" + PILOT + "/nominations?organisation=" + host)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void anotherHostEndsThePlacementAgreedWithTheOneBefore() {
        PathwayClient alliance = client("TM-AGAIN");
        List<String> schools = schools("TM-AGA", 3, 0);
        String coach = alliance.coach(List.of());
        String nomination = nominated(alliance, "SENIOR_LEADER", schools.get(0), coach);
        alliance.host(nomination, schools.get(0), "2014-05-20")
                .statusCode(409)
                .body("code", equalTo("PATHWAY_HOST_IS_OWN_SCHOOL"))
                .body("errors.pointer", contains("/school"));
        alliance.host(nomination, schools.get(1), "2014-05-20").statusCode(200).body("version", equalTo(2));
        alliance.placement(nomination, coach, "2014-07-08").statusCode(200).body("version", equalTo(3));
        alliance.host(nomination, schools.get(1), "2014-05-21")
                .statusCode(200)
                .body("placement.hostCoach", equalTo(coach));
        alliance.host(nomination, schools.get(2), "2014-05-22")
                .statusCode(200)
                .body("host.school", equalTo(schools.get(2)))
                .body("placement", nullValue());
        alliance.placement(nomination, coach, "2014-07-08").statusCode(200);
    }

    @Test
    void aHostSeesWhatAHostNeeds() {
        PathwayClient alliance = client("TM-PRIVATE");
        List<String> schools = schools("TM-PRI", 2, 0);
        Map<String, String> person = registered();
        String nomination = alliance.nominate("SENIOR_LEADER", person, schools.get(0), alliance.coach(List.of()))
                .statusCode(201)
                .body("seenAs", equalTo("RECORDER"))
                .extract()
                .path("id");
        alliance.diagnostic(nomination, "ONLINE", Map.of()).statusCode(200);
        alliance.host(nomination, schools.get(1), "2014-05-20").statusCode(200);
        for (String by : List.of("OWN_SCHOOL", "HOST_SCHOOL", "PARTICIPANT")) {
            alliance.step(nomination, "evaluations", Map.of("by", by, "on", "2014-07-08", "text", "Invented"))
                    .statusCode(200);
        }
        alliance.step(nomination, "progression", Map.of("answer", "NONE", "on", "2014-07-08"))
                .statusCode(200)
                .body("evaluations", hasSize(3));
        PathwayClient host = new PathwayClient(Tokens.employer(schools.get(1)), schools.get(1), PILOT);
        host.read(nomination)
                .body("seenAs", equalTo("HOST"))
                .body("diagnostic", nullValue())
                .body("progression", nullValue())
                .body("evaluations.by", contains("HOST_SCHOOL"));
        new PathwayClient(Tokens.practitioner(String.valueOf(person.get("registerNumber"))), "", PILOT)
                .read(nomination)
                .body("seenAs", equalTo("PARTICIPANT"))
                .body("diagnostic.mode", equalTo("ONLINE"))
                .body("evaluations", hasSize(3))
                .body("progression.answer", equalTo("NONE"));
    }

    @Test
    void aHostCoachMayBeTheHostsOwn() {
        PathwayClient alliance = client("TM-COACHED");
        PathwayClient host = client("TM-COACHES");
        PathwayClient third = client("TM-THIRD");
        String school = schools("TM-COA", 1, 0).getFirst();
        String nomination = nominated(alliance, "SENIOR_LEADER", school, alliance.coach(List.of()));
        alliance.host(nomination, "TM-COACHES", "2014-05-20").statusCode(200);
        alliance.placement(nomination, third.coach(List.of()), "2014-07-08")
                .statusCode(409)
                .body("code", equalTo("COACH_UNKNOWN"));
        alliance.placement(nomination, host.coach(List.of()), "2014-07-08").statusCode(200);
    }

    @Test
    void aPersonWithTwoNumbersActsOnceAndIsCountedOnce() {
        PathwayClient alliance = client("TM-MERGED");
        List<String> schools = schools("TM-MER", 2, 0);
        String coach = alliance.coach(List.of());
        List<Map<String, String>> two = List.of(registered(), registered());
        for (Map<String, String> person : two) {
            String nomination = alliance.nominate("SENIOR_LEADER", person, schools.get(0), coach)
                    .statusCode(201)
                    .extract()
                    .path("id");
            alliance.host(nomination, schools.get(1), "2014-05-20").statusCode(200);
            alliance.placement(nomination, coach, "2014-07-08").statusCode(200);
        }
        List<String> coaches = two.stream()
                .map(person ->
                        coachOf(alliance, person).statusCode(201).extract().<String>path("id"))
                .toList();
        attended(alliance, coaches.get(0), TRAINING.subList(0, 2));
        attended(alliance, coaches.get(1), TRAINING.subList(2, 3));
        alliance.report().body("nominated", equalTo(2)).body("trainedCoaches", equalTo(0));
        String survivor = new Invented(jdbi).person();
        two.forEach(person -> jdbi.useHandle(handle -> handle.execute(
                "insert into survivor (number, survivor) values (?, ?)", person.get("registerNumber"), survivor)));
        alliance.report()
                .body("nominated", equalTo(1))
                .body("interns", equalTo(1))
                .body("internsByTrack.SENIOR_LEADER", equalTo(1))
                .body("bursaries.awaiting", equalTo(1))
                .body("trainedCoaches", equalTo(1));
        Map<String, String> third = Map.of("registerNumber", survivor);
        alliance.nominate("SENIOR_LEADER", third, schools.get(0), coach)
                .statusCode(409)
                .body("code", equalTo("PATHWAY_NOMINATED_ALREADY"));
        coachOf(alliance, third).statusCode(409).body("code", equalTo("COACH_EXISTS"));
        given().auth()
                .oauth2(Tokens.practitioner(survivor))
                .get("/v1/practitioners/" + survivor + "/export")
                .then()
                .statusCode(200)
                .body("parts.coaching.id", contains(coaches.toArray()))
                .body("parts.coaching[1].sessions", contains(PILOT + ".COACHES_3"));
    }

    private static ValidatableResponse coachOf(PathwayClient alliance, Map<String, String> person) {
        return alliance.post("/v1/coaches", Map.of("coach", person, "organisation", alliance.organisation()));
    }

    private static void attended(PathwayClient alliance, String coach, List<String> sessions) {
        sessions.forEach(session -> alliance.post(
                        "/v1/coaches/" + coach + "/sessions", Map.of("cycle", PILOT, "session", session))
                .statusCode(200));
    }

    @Test
    void whoeverIsUnknownIsPointedTo() {
        PathwayClient alliance = client("TM-POINTED");
        String school = schools("TM-POI", 1, 0).getFirst();
        String coach = alliance.coach(List.of());
        Map<String, String> nobody = Map.of("guest", "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55");
        alliance.nominate("SENIOR_LEADER", nobody, school, coach)
                .statusCode(409)
                .body("errors.pointer", contains("/participant/guest"));
        alliance.nominate("SENIOR_LEADER", Map.of(), school, coach)
                .statusCode(400)
                .body("errors.pointer", contains("/participant/registerNumber"));
        coachOf(alliance, nobody).statusCode(409).body("errors.pointer", contains("/coach/guest"));
        coachOf(alliance, Map.of("registerNumber", "10034679"))
                .statusCode(400)
                .body("errors.pointer", contains("/coach/registerNumber"));
        String nomination = nominated(alliance, "MIDDLE_LEADER", school, coach);
        alliance.diagnostic(nomination, "WITH_A_PERSON", Map.copyOf(nobody))
                .statusCode(409)
                .body("errors.pointer", contains("/with/guest"));
    }

    @Test
    void aCycleIsOpenedWithItsDaysAndRefusesByThem() {
        String registrar = Tokens.registrar();
        PathwayClient desk = new PathwayClient(registrar, "", "");
        Map<String, Object> title = Map.of("cy", "Dychmygol", "en", "Invented");
        Map<String, Object> cycle = Map.ofEntries(
                Map.entry("code", "INVENTED_CYCLE"),
                Map.entry("title", title),
                Map.entry("nominationsFrom", "2026-10-01"),
                Map.entry("nominationsUntil", "2026-11-30"),
                Map.entry("hostsBy", "2026-12-18"),
                Map.entry("placementsFrom", "2027-01-04"),
                Map.entry("placementsUntil", "2027-02-12"),
                Map.entry("evaluationOn", "2027-02-12"),
                Map.entry("terms", List.of()),
                Map.entry(
                        "sessions",
                        List.of(Map.of(
                                "code",
                                "COACHES_1",
                                "title",
                                title,
                                "on",
                                "2026-12-01",
                                "from",
                                "13:00",
                                "until",
                                "17:00",
                                "audience",
                                List.of("COACHES"),
                                "trains",
                                true))),
                Map.entry("source", "invented"));
        desk.post("/v1/pathways/TALENT_MANAGEMENT/cycles", cycle)
                .statusCode(201)
                .body("sessions[0].from", equalTo("13:00:00"));
        desk.post("/v1/pathways/TALENT_MANAGEMENT/cycles", cycle)
                .statusCode(409)
                .body("code", equalTo("PATHWAY_CYCLE_EXISTS"));
        desk.post("/v1/pathways/NONE/cycles", cycle).statusCode(404);
        Map<String, Object> unsaid = new HashMap<>(cycle);
        unsaid.put("code", "UNSAID_CYCLE");
        unsaid.put(
                "sessions",
                List.of(Map.of("code", "ONE", "title", title, "on", "2026-12-01", "audience", List.of("COACHES"))));
        desk.post("/v1/pathways/TALENT_MANAGEMENT/cycles", unsaid)
                .statusCode(400)
                .body("errors.pointer", contains("/sessions/0/trains"));
        PathwayClient alliance = client("TM-NEXT");
        PathwayClient next = new PathwayClient(alliance.token(), "TM-NEXT", "INVENTED_CYCLE");
        String coach = next.coach(List.of());
        next.post("/v1/coaches/" + coach + "/sessions", Map.of("cycle", "INVENTED_CYCLE", "session", "COACHES_1"))
                .statusCode(400)
                .body("code", equalTo("ACTIVITY_DAY_NOT_COME"));
        given().get("/v1/pathways/TALENT_MANAGEMENT/cycles")
                .then()
                .statusCode(200)
                .body("items.code", contains("INVENTED_CYCLE", PILOT));
    }

    private static String nominated(PathwayClient alliance, String track, String school, String coach) {
        return alliance.nominate(track, Map.of("guest", alliance.guest("TEACHER")), school, coach)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private PathwayClient client(String organisation) {
        new Invented(jdbi).organisation(organisation, null);
        return new PathwayClient(Tokens.of("alliance", Role.PROVIDER, organisation), organisation, PILOT);
    }

    private Map<String, String> registered() {
        return Map.of("registerNumber", new Invented(jdbi).person());
    }

    /** Schools of the register, the primary ones first. */
    private List<String> schools(String prefix, int primary, int secondary) {
        return IntStream.range(0, primary + secondary)
                .mapToObj(i -> {
                    String code = prefix + "-" + i;
                    jdbi.useHandle(handle -> handle.execute("""
                            insert into followed_organisation (code, kind, name_en, name_cy, sector, recorded_at)
                            values (?, 'SCHOOL', 'Invented', 'Dychmygol', ?, now()) on conflict do nothing
                            """, code, i < primary ? "PRIMARY" : "SECONDARY"));
                    return code;
                })
                .toList();
    }
}
