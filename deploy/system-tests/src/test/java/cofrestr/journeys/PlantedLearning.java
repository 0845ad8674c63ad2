package cofrestr.journeys;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an employer does with the learning of its people, each operation once and well: some of them can be done but once, and so are
 * seldom met by guessing. What comes of it is known afterwards.
 */
final class PlantedLearning {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CYCLE = "TALENT_MANAGEMENT_PILOT";

    private final Register register;
    private final Caller employer;
    private final String school;
    private final Map<String, String> numbers;
    private final Map<String, List<String>> known;
    private final List<Done> done = new ArrayList<>();

    PlantedLearning(
            Register register,
            Caller employer,
            String school,
            Map<String, String> numbers,
            Map<String, List<String>> known) {
        this.register = register;
        this.employer = employer;
        this.school = school;
        this.numbers = numbers;
        this.known = known;
    }

    /** An operation that was done, as its document calls it. */
    record Done(String operation, String path, Reply reply) {}

    List<Done> plant() {
        String guest = id(does("/v1/guests", "/v1/guests", 201, guest()));
        known.put("guest", List.of(guest));
        records();
        reviews();
        community(guest);
        induction();
        pathway(guest);
        programme();
        plan();
        selfAssessment();
        grantedSelfAssessment();
        statements();
        // An employer names an organisation of its own; registry staff need not.
        String ours = "?organisation=" + school;
        reads("/v1/pathway-cycles/{cycle}/report", "/v1/pathway-cycles/" + CYCLE + "/report" + ours);
        reads("/v1/programmes/{programme}/allocations", "/v1/programmes/PLANTED/allocations" + ours);
        reads("/v1/programmes/{programme}/enrolments", "/v1/programmes/PLANTED/enrolments" + ours);
        return done;
    }

    private void records() {
        String rows = "registerNumber,title,kind,endsOn\n" + number("Sl-0") + ",Planted course,COURSE,"
                + StaffList.today() + "\n";
        known.put("POST /v1/cpd-records", List.of(rows));
        Reply reported = Eventually.reaches(
                PATIENCE,
                () -> employer.reading("en").post("/v1/cpd-records", "text/csv", rows),
                reply -> reply.body().contains("RECORDED"));
        String kept = employer.get("/v1/practitioners/" + number("Sl-0") + "/cpd-records")
                .is(200)
                .json()
                .at("/items/0/id")
                .asText();
        known.put("record", List.of(kept));
        known.put("report", List.of(kept));
        done.add(new Done("POST /v1/cpd-records", "/v1/cpd-records", reported));
    }

    private void reviews() {
        String id = id(does("/v1/reviews", "/v1/reviews", 201, review("Sl-1", "Sl-2")));
        known.put("review", List.of(id));
    }

    private void community(String guest) {
        String all = "/v1/learning-communities";
        String id = id(does(
                all,
                all,
                201,
                Map.of(
                        "focusEn",
                        "Invented",
                        "focusCy",
                        "Dychmygol",
                        "convenor",
                        school,
                        "beginsOn",
                        StaffList.today())));
        known.put("community", List.of(id));
        String one = all + "/{community}";
        String member = does(
                        one + "/members",
                        all + "/" + id + "/members",
                        200,
                        Map.of("guest", guest, "organisation", school))
                .json()
                .at("/memberList/0/id")
                .asText();
        known.put("member", List.of(member));
        does(
                one + "/meetings",
                all + "/" + id + "/meetings",
                200,
                Map.of("on", StaffList.today(), "topic", "Invented"));
        does(
                one + "/publication",
                all + "/" + id + "/publication",
                200,
                Map.of("exampleEn", "Invented", "exampleCy", "Dychmygol"));
        does(one + "/members/{member}/end", all + "/" + id + "/members/" + member + "/end", 200, Map.of());
    }

    private void induction() {
        String all = "/v1/inductions";
        String exempted = id(does(all, all, 201, induction("Sl-1")));
        does(
                all + "/{induction}/extension",
                all + "/" + exempted + "/extension",
                200,
                Map.of("until", inDays(90), "reason", "Invented"));
        does(all + "/{induction}/exemption", all + "/" + exempted + "/exemption", 200, Map.of("reason", "Invented"));
        String number = number("Sl-2");
        JsonNode opened = does(all, all, 201, induction("Sl-2")).json();
        String id = opened.path("id").asText();
        known.put("induction", List.of(id));
        register.practitionerIs(number);
        try {
            for (JsonNode task : opened.path("steps")) {
                String code = task.path("task").asText();
                if (task.path("kind").asText().equals("POLICY")) {
                    Reply _ = register.as("practitioner")
                            .post(
                                    all + "/" + id + "/confirmations",
                                    "application/json",
                                    Json.oneLine(Map.of("policy", code)))
                            .is(200);
                } else {
                    does(
                            all + "/{induction}/steps",
                            all + "/" + id + "/steps",
                            200,
                            Map.of("task", code, "doneOn", StaffList.today()));
                }
            }
        } finally {
            register.practitionerIs(register.demo().registerNumber());
        }
        does(all + "/{induction}/completion", all + "/" + id + "/completion", 200, Map.of());
    }

    private void pathway(String guest) {
        known.put("cycle", List.of(CYCLE));
        String coach = id(does(
                "/v1/coaches", "/v1/coaches", 201, Map.of("coach", Map.of("guest", guest), "organisation", school)));
        known.put("coach", List.of(coach));
        does(
                "/v1/coaches/{coach}/sessions",
                "/v1/coaches/" + coach + "/sessions",
                200,
                Map.of("cycle", CYCLE, "session", "COACHES_1"));
        String path = "/v1/pathway-cycles/" + CYCLE + "/nominations";
        String id = id(does(
                "/v1/pathway-cycles/{cycle}/nominations",
                path,
                201,
                Map.of(
                        "track",
                        "SENIOR_LEADER",
                        "participant",
                        Map.of("registerNumber", number("Sl-3")),
                        "nominatedBy",
                        school,
                        "ownSchool",
                        school,
                        "nominatedOn",
                        "2014-05-01")));
        known.put("nomination", List.of(id));
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        steps.put("diagnostic", Map.of("mode", "ONLINE", "on", "2014-05-16", "developmentAreas", List.of()));
        steps.put("host", Map.of("school", Register.SCHOOL_CODE, "chosenOn", "2014-05-20"));
        steps.put(
                "placement",
                Map.of("project", "Invented", "targets", List.of(), "from", "2014-06-02", "until", "2014-07-08"));
        steps.put("sessions", Map.of("session", "INTRODUCTION"));
        steps.put("evaluations", Map.of("by", "OWN_SCHOOL", "on", "2014-07-08", "text", "Invented"));
        steps.put("progression", Map.of("answer", "NONE", "on", "2014-07-08"));
        steps.forEach((step, body) -> does(
                "/v1/pathway-nominations/{nomination}/" + step,
                "/v1/pathway-nominations/" + id + "/" + step,
                200,
                body));
    }

    private void programme() {
        Caller registrar = register.as(Register.REGISTRAR);
        String all = "/v1/programmes";
        Reply _ = registrar.post(all, "application/json", """
                        {"code": "PLANTED", "programme": {"titleEn": "Invented", "titleCy": "Dychmygol", "provider": "PROVIDER-1", "mode": "ONLINE",
                         "language": "BOTH", "from": "2026-09-01", "fee": "0.00", "source": "invented"}}""").is(201);
        Reply _ =
                registrar.post(all + "/PLANTED/years", "application/json", """
                        {"label": "PLANTED", "year": {"begins": "2026-09-01", "ends": "2099-08-31", "places": 20}}""").is(201);
        known.put("programme", List.of("PLANTED"));
        String path = all + "/PLANTED/enrolments";
        String template = all + "/{programme}/enrolments";
        String kept = id(does(template, path, 201, enrolment("Sl-1")));
        known.put("enrolment", List.of(kept));
        Reply _ = registrar
                .post(
                        path + "/" + kept + "/outcome",
                        "application/json",
                        Json.oneLine(Map.of("outcome", "ATTENDED", "on", StaffList.today())))
                .is(200);
        does(template + "/{enrolment}/evaluations", path + "/" + kept + "/evaluations", 200, Map.of("rating", 4));
        does(
                template + "/{enrolment}/role-after",
                path + "/" + kept + "/role-after",
                200,
                Map.of("role", "TEACHING_ASSISTANT_4"));
        String left = id(does(template, path, 201, enrolment("Sl-2")));
        does(template + "/{enrolment}/withdrawal", path + "/" + left + "/withdrawal", 200, Map.of());
    }

    private Map<String, ?> enrolment(String staffId) {
        return Map.of(
                "year", "PLANTED", "registerNumber", number(staffId), "role", "PARTICIPANT", "organisation", school);
    }

    private void plan() {
        String all = "/v1/training-plans";
        List<Map<String, ?>> lines = List.of(Map.of("topic", "Invented", "volume", 1));
        Reply opened = does(
                all,
                all,
                201,
                Map.of(
                        "organisation",
                        school,
                        "year",
                        "2027-28",
                        "titleEn",
                        "New",
                        "titleCy",
                        "Newydd",
                        "lines",
                        lines));
        String path = all + "/" + id(opened);
        known.put("plan", List.of(id(opened)));
        Reply changed = employer.sending("If-Match", opened.header("ETag"))
                .put(
                        path,
                        "application/json",
                        Json.oneLine(Map.of("lines", lines)).getBytes(StandardCharsets.UTF_8))
                .is(200);
        done.add(new Done("PUT " + all + "/{plan}", path, changed));
        does(all + "/{plan}/agreement", path + "/agreement", 200, Map.of());
        does(all + "/{plan}/publication", path + "/publication", 200, Map.of());
    }

    /** The school's own, of an instrument for organisations. */
    private void selfAssessment() {
        String taken = id(does(
                "/v1/organisations/{organisation}/self-assessments",
                "/v1/organisations/" + school + "/self-assessments",
                201,
                taken("WORKFORCE_PLANNING")));
        known.put("selfAssessment", List.of(taken));
        reads(
                "/v1/organisations/{organisation}/self-assessments/{selfAssessment}",
                "/v1/organisations/" + school + "/self-assessments/" + taken);
    }

    /** A person's own, which the employer reads because the person grants it. */
    private void grantedSelfAssessment() {
        String own = "/v1/practitioners/" + number("Sl-2");
        register.practitionerIs(number("Sl-2"));
        try {
            Caller person = register.as("practitioner");
            String taken = id(person.post(
                            own + "/self-assessments",
                            "application/json",
                            Json.oneLine(taken("SUPPORT_STAFF_SELF_ASSESSMENT")))
                    .is(201));
            Reply _ = person.post(
                            own + "/access-grants",
                            "application/json",
                            Json.oneLine(Map.of(
                                    "organisation",
                                    Register.CARDIFF_CODE,
                                    "purpose",
                                    "DEVELOPMENT_REVIEW",
                                    "scopes",
                                    List.of("INSTRUMENTS"),
                                    "until",
                                    inDays(30))))
                    .is(201);
            reads("/v1/practitioners/{number}/self-assessments/{taken}", own + "/self-assessments/" + taken);
        } finally {
            register.practitionerIs(register.demo().registerNumber());
        }
    }

    /** What the employer states of its own people: one by one, read, taken back, and as a list. */
    private void statements() {
        String template = "/v1/practitioners/{number}/employer-statements";
        String path = "/v1/practitioners/" + number("Sl-0") + "/employer-statements";
        Map<String, ?> working = Map.of("organisation", school, "kind", "PART_TIME", "from", StaffList.today());
        // What follows the register hears of new people a moment later; until then they are not there.
        Reply stated = Eventually.reaches(
                PATIENCE,
                () -> employer.post(path, "application/json", Json.oneLine(working)),
                reply -> reply.status() == 201);
        done.add(new Done("POST " + template, path, stated));
        reads(template, path);
        String one = path + "/" + id(stated);
        reads(template + "/{statement}", one);
        Reply takenBack = employer.sending("If-Match", stated.header("ETag"))
                .send("POST", one + "/withdrawal", null, new byte[0])
                .is(200);
        done.add(new Done("POST " + template + "/{statement}/withdrawal", one + "/withdrawal", takenBack));
        known.put("statement", List.of(id(stated)));
        known.put("POST " + template, List.of(Json.oneLine(working)));
        known.put(
                "POST /v1/employer-statements",
                List.of("registerNumber,organisation,kind,from\n" + number("Sl-0") + "," + school + ",FULL_TIME,"
                        + StaffList.today() + "\n"));
    }

    /** The first answer to each statement. */
    private Map<String, ?> taken(String code) {
        JsonNode instrument = employer.get("/v1/instruments/" + code).is(200).json();
        List<Map<String, ?>> answers = new ArrayList<>();
        for (JsonNode area : instrument.path("areas")) {
            for (JsonNode item : area.path("items")) {
                answers.add(Map.of(
                        "area",
                        area.path("code").asText(),
                        "item",
                        item.path("place").asInt(),
                        "answer",
                        1));
            }
        }
        return Map.of("instrument", code, "mode", "ONLINE", "answers", answers);
    }

    private void reads(String template, String path) {
        done.add(new Done("GET " + template, path, employer.get(path).is(200)));
    }

    private Reply does(String template, String path, int status, Map<String, ?> body) {
        Reply reply = Eventually.reaches(
                PATIENCE,
                () -> employer.post(path, "application/json", Json.oneLine(body)),
                // What follows the register hears of new people a moment later.
                answer -> !answer.code().equals("PRACTITIONER_UNKNOWN"));
        done.add(new Done("POST " + template, path, reply.is(status)));
        return reply;
    }

    private static String id(Reply reply) {
        return reply.json().path("id").asText();
    }

    private Map<String, ?> guest() {
        return Map.of("givenNames", "Enw", "familyName", "Dychmygol", "kind", "COACH", "recordedFor", school);
    }

    private Map<String, ?> review(String reviewee, String reviewer) {
        return Map.of(
                "reviewee", number(reviewee),
                "reviewer", number(reviewer),
                "organisation", school,
                "beginsOn", StaffList.today(),
                "dueOn", inDays(200));
    }

    private Map<String, ?> induction(String staffId) {
        return Map.of("registerNumber", number(staffId), "organisation", school, "roleProfile", "TEACHING_ASSISTANT_2");
    }

    private static String inDays(int days) {
        return LocalDate.parse(StaffList.today()).plusDays(days).toString();
    }

    private String number(String staffId) {
        return String.valueOf(numbers.get(staffId));
    }
}
