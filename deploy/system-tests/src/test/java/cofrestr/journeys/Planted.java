package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People of whom other sources have said marked things, which must not reach an employer that did not say them. */
final class Planted {

    /** In staff id, names, e-mail, phone, address, title and grounds of other sources. */
    private static final String MARK = "Wedi-Plannu";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NI_NUMBER = "JG103759A";
    private static final String BIRTH_DATE = "1903-07-13";
    private static final List<String> MARKS = List.of(MARK, NI_NUMBER, BIRTH_DATE);

    private final Register register;

    /** What was done with the learning of the school's people. */
    final List<PlantedLearning.Done> learned = new ArrayList<>();

    Planted(Register register) {
        this.register = register;
    }

    /** The marks that an answer has anywhere, however written. */
    static List<String> in(Reply reply) {
        String all = (reply.body() + reply.headers()).toLowerCase(Locale.ROOT);
        return MARKS.stream()
                .filter(mark -> all.contains(mark.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * One person whom Cardiff and Gwynedd both employ, and one whom only Gwynedd does; everything that Gwynedd, the
     * registrar and the person said of them is marked. Answers what a clever employer would try.
     */
    Map<String, List<String>> known(Caller cardiff) {
        Caller gwynedd = register.as(Register.GWYNEDD);
        String own = register.newSchool(9620);
        String other = register.newSchoolInGwynedd(9620);
        StaffList.of("Sl", 5, own).committedBy(cardiff, own);
        String number = register.people(Register.CARDIFF, own).posts().stream()
                .filter(post -> post.path("staffId").asText().equals("Sl-0"))
                .map(post -> post.path("registerNumber").asText())
                .findFirst()
                .orElseThrow();
        String birth = StaffList.birth("Sl", 0);
        String heading =
                String.join(",", StaffList.HEADING) + ",registerNumber,email,phone,addressLines,postTitle,niNumber\n";
        String marked = MARK.toLowerCase(Locale.ROOT) + "@cofrestr.example," + MARK + "-ffôn," + MARK + "-cyfeiriad,"
                + MARK + "-teitl,";
        String list = heading
                + MARK + "-1," + MARK + "-enw," + MARK + "-cyfenw," + birth + "," + other
                + ",TEACHING_ASSISTANT_3,2019-09-01,"
                + number + "," + marked + NI_NUMBER + "\n"
                + MARK + "-2," + MARK + "-arall," + MARK + "-cyfenw," + BIRTH_DATE + "," + other
                + ",TEACHING_ASSISTANT_3,2019-09-01,," + marked + "\n";
        Reply plan = planned(gwynedd, other, list);
        assertThat(StaffList.commit(gwynedd, plan).is(202).json().path("state").asText())
                .isEqualTo("COMMITTED");
        List<String> theirs = register.people(Register.GWYNEDD, other).numbers();
        assertThat(theirs).as(plan.body()).hasSize(2).contains(number);
        corrected(number);
        proposed(number);
        String check = Json.oneLine(Map.of("registerNumber", number, "dateOfBirth", birth));
        String ownList = StaffList.of("Sl", 6, own).csv(",", "\n");
        String linking = ownList.replaceFirst("\n", ",registerNumber\n").replaceAll("(?m)^(Sl-\\d.*)$", "$1,")
                + "Sx-1,A,B,1961-01-01," + own + ",TEACHING_ASSISTANT_1,2020-09-01," + theirs.getLast() + "\n";
        Map<String, List<String>> known = new HashMap<>();
        known.put(
                "number",
                new ArrayList<>(List.of(
                        number,
                        theirs.getFirst(),
                        theirs.getLast(),
                        register.demo().registerNumber(),
                        "10000000")));
        known.put("registerNumber", known.getOrDefault("number", List.of()));
        known.put(
                "organisation",
                List.of(
                        own,
                        own,
                        own,
                        own,
                        other,
                        Register.CARDIFF_CODE,
                        Register.GWYNEDD_CODE,
                        Register.SCHOOL_CODE,
                        "6819999"));
        known.put(
                "kind",
                List.of("starters", "leavers", "movers", "changed", "unchanged", "held", "referred", "unreadable"));
        known.put("asOf", List.of(StaffList.today(), StaffList.today(), "2026-11-22"));
        known.put("profile", List.of("payroll-export", "own", "own", "mis"));
        known.put("staffId", List.of("Sl-0", "Sl-1", "Sl-2"));
        known.put("POST /v1/rosters/{roster}/rows", List.of(ownList));
        known.put(
                "PUT /v1/organisations/{organisation}/roster-profiles/{profile}",
                List.of(
                        "{\"columns\": [{\"field\": \"staffId\", \"from\": [\"A\"]}, {\"field\": \"givenNames\", \"from\": [\"B\"]},"
                                + "{\"field\": \"familyName\", \"from\": [\"C\"]}, {\"field\": \"dateOfBirth\", \"from\": [\"D\"]},"
                                + "{\"field\": \"roleProfile\", \"from\": [\"E\"]}, {\"field\": \"startDate\", \"from\": [\"F\"]}]}"));
        known.put(
                "PUT /v1/organisations/{organisation}/post-titles",
                List.of("{\"items\": [{\"title\": \"Cynorthwyydd\", \"roleProfile\": \"TEACHING_ASSISTANT_1\"}]}"));
        String referral = Json.oneLine(Map.of(
                "organisation",
                own,
                "registerNumber",
                number,
                "dateOfBirth",
                birth,
                "circumstance",
                "CEASED",
                "ground",
                "UNACCEPTABLE_PROFESSIONAL_CONDUCT",
                "barringServiceMustBeTold",
                false,
                "documents",
                List.of()));
        known.put("POST /v1/referrals", List.of(referral));
        known.put(
                "POST /v1/referrals/{referral}/documents",
                List.of("{\"documents\": [{\"kind\": \"OTHER\", \"none\": true}]}"));
        known.put(
                "referral",
                List.of(cardiff.post("/v1/referrals", "application/json", referral)
                        .is(201)
                        .json()
                        .path("id")
                        .asText()));
        known.put("coverage", List.of("named", "all"));
        known.put("limit", List.of("500", "500", "100", "1", "501", "0"));
        known.put("wait", List.of("0"));
        known.put("dryRun", List.of("true", "true", "false"));
        known.put("POST /v1/registration-checks", List.of(check, check.replace("1961", "1962")));
        known.put("PUT /v1/organisations/{organisation}/roster", List.of(ownList, linking));
        known.put(
                "POST /v1/organisations/{organisation}/employments",
                List.of(Json.oneLine(Map.of(
                        "staffId", "Sl-90",
                        "givenNames", "Gŵyn",
                        "familyName", "Unigol",
                        "dateOfBirth", "1972-03-04",
                        "roleProfile", "MIDDAY_SUPERVISION_1",
                        "startDate", "2021-09-01"))));
        known.put("watchlist", List.of(watchlist(cardiff, own), watchlist(gwynedd, other)));
        known.put("POST /v1/organisations/{organisation}/watchlists", List.of(opening()));
        known.put(
                "POST /v1/watchlists/{watchlist}/people",
                List.of("ref,registerNumber,dateOfBirth\nw," + number + "," + birth + "\n"));
        String deducted = "registerNumber,dateOfBirth,staffId,amount\n" + number + "," + birth + ",Sl-0,15.00\n";
        known.put("remittance", List.of(remittance(cardiff, own, deducted), remittance(gwynedd, other, deducted)));
        known.put("POST /v1/remittances", List.of(deducted));
        Map<String, String> numbers = numbers(own);
        assessed(cardiff, own, numbers, known);
        learned.addAll(new PlantedLearning(register, cardiff, own, numbers, known).plant());
        Reply mine = planned(cardiff, own, ownList);
        EmployerSeesItsListOnlyTest.remember(mine.json(), known);
        known.getOrDefault("roster", List.of()).add(plan.json().path("id").asText());
        known.put(
                "POST /v1/rosters/{roster}/commit",
                List.of(Json.oneLine(
                        Map.of("planHash", mine.json().path("planHash").asText()))));
        return known;
    }

    /** The register numbers of a school's people, by staff id. */
    private Map<String, String> numbers(String school) {
        Map<String, String> numbers = new HashMap<>();
        register.people(Register.CARDIFF, school)
                .posts()
                .forEach(post -> numbers.put(
                        post.path("staffId").asText(),
                        post.path("registerNumber").asText()));
        return numbers;
    }

    /** An assessment of somebody of the school, and of somebody else's to begin; what an employer says of one. */
    private void assessed(Caller cardiff, String own, Map<String, String> numbers, Map<String, List<String>> known) {
        Reply _ = register.as(Register.REGISTRAR)
                .post(
                        "/v1/assessment-bodies",
                        "application/json",
                        Json.oneLine(Map.of(
                                "organisation", Register.CARDIFF_CODE,
                                "kind", "PREPARATION",
                                "validFrom", "2020-01-01",
                                "approver", "Invented")))
                .is(201);
        // The service that assesses follows the register, and hears of the people a moment later.
        JsonNode begun = Eventually.reaches(
                        PATIENCE,
                        () -> cardiff.post("/v1/assessments", "application/json", assessment(numbers.get("Sl-2"), own)),
                        reply -> reply.status() == 201)
                .json();
        String id = begun.path("id").asText();
        JsonNode said = cardiff.post("/v1/assessments/" + id + "/facts", "application/json", endorsement("HEAD"))
                .is(200)
                .json();
        known.put("assessment", List.of(id));
        known.put("fact", List.of(said.at("/facts/0/id").asText()));
        known.put("POST /v1/assessments", List.of(assessment(numbers.get("Sl-3"), own)));
        known.put("POST /v1/assessments/{assessment}/facts", List.of(endorsement("OTHER_SENIOR")));
        known.put(
                "POST /v1/assessments/{assessment}/facts/{fact}/withdrawal",
                List.of(Json.oneLine(Map.of("reason", "Said of somebody else"))));
    }

    private static String assessment(@Nullable String number, String school) {
        return Json.oneLine(Map.of(
                "registerNumber",
                String.valueOf(number),
                "scheme",
                "HLTA_WALES_2019",
                "route",
                "PORTFOLIO",
                "school",
                school,
                "preparation",
                Register.CARDIFF_CODE,
                "begunOn",
                StaffList.today()));
    }

    private static String endorsement(String by) {
        return Json.oneLine(Map.of("kind", "ENDORSEMENT", "planned", false, "on", StaffList.today(), "role", by));
    }

    private static String opening() {
        return Json.oneLine(Map.of(
                "name", "Planted",
                "purpose", "SAFEGUARDING",
                "expiresOn", LocalDate.parse(StaffList.today()).plusDays(90).toString()));
    }

    private static String remittance(Caller employer, String organisation, String list) {
        return employer.post(
                        "/v1/remittances?organisation=" + organisation
                                + "&year=2026&reference=planted&total=15.00&deductedOn=" + StaffList.today(),
                        "text/csv",
                        list)
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    private static String watchlist(Caller employer, String organisation) {
        return employer.post("/v1/organisations/" + organisation + "/watchlists", "application/json", opening())
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    private static Reply planned(Caller sender, String organisation, String list) {
        Reply sent = StaffList.send(sender, organisation, "text/csv", list.getBytes(StandardCharsets.UTF_8));
        return StaffList.after("READING", sender, sent.is(202));
    }

    private void corrected(String number) {
        Caller registrar = register.as(Register.REGISTRAR);
        String path = "/v1/practitioners/" + number;
        String patch =
                Json.oneLine(Map.of("phone", MARK + "-desg", "email", MARK + "@desk.example", "preferredName", MARK));
        registrar
                .sending("If-Match", registrar.get(path).is(200).header("ETag"))
                .send("PATCH", path, "application/merge-patch+json", patch.getBytes(StandardCharsets.UTF_8))
                .is(200);
    }

    private void proposed(String number) {
        register.practitionerIs(number);
        try {
            register.as("practitioner")
                    .post(
                            "/v1/practitioners/" + number + "/proposals",
                            "application/json",
                            Json.oneLine(Map.of(
                                    "changes", Map.of("familyName", MARK + "-newydd"), "reason", MARK + "-rheswm")))
                    .is(201);
        } finally {
            register.practitionerIs(register.demo().registerNumber());
        }
    }
}
