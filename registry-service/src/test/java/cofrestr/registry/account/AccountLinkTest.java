package cofrestr.registry.account;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.registry.notice.SendEmails;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A practitioner links a sign-in to an entry, and nobody else does (access to the own entry: SI 2015/140 reg 47). */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AccountLinkTest {
    private static final String BIRTH = "1981-10-04";
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}");

    @Inject
    SendEmails emails;

    @Inject
    MockMailbox mailbox;

    @Inject
    Jdbi jdbi;

    @Test
    void reg47TheOwnEntryOpensOnceTheCodeFromTheEntrysAddressIsGiven() {
        String school = newSchool();
        String number = person(school, email(school));
        String token = Tokens.signedIn("owner" + school);
        read(token, number).statusCode(404);
        String link = asked(token, number, BIRTH);
        String answer = ask(token, number, BIRTH).statusCode(202).extract().asString();
        String code = code(school);
        assertThat(answer).doesNotContain(code);
        confirm(token, link, "AAAAA-AAAAA").statusCode(409).body("code", equalTo("ACCOUNT_CODE_WRONG"));
        String first = jdbi.withHandle(
                handle -> handle.createQuery("select particulars::text from notice where act = :link::uuid")
                        .bind("link", link)
                        .mapTo(String.class)
                        .one());
        assertThat(first).as("a code that has gone out is forgotten").isEqualTo("{}");
        String newest = asked(token, number, BIRTH);
        confirm(token, newest, code(school)).statusCode(200).body("registerNumber", equalTo(number));
        read(token, number).statusCode(200).body("dateOfBirth", equalTo(BIRTH));
        ask(token, number, BIRTH).statusCode(409).body("code", equalTo("ACCOUNT_LINKED"));
        assertThat(told(number)).as("the other services know it").isEqualTo("sign-in-owner" + school);
    }

    /** The sign-in that the newest event of a person names. */
    private String told(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(data -> 'service' ->> 'signIn', '') from feed_event where subject = :number order by seq desc limit 1")
                .bind("number", number)
                .mapTo(String.class)
                .one());
    }

    @Test
    void aWrongBirthDateAndANumberOfNobodyAreAnsweredAsARightOneAndBringNoCode() {
        String school = newSchool();
        String number = person(school, email(school));
        String token = Tokens.signedIn("stranger" + school);
        var right = ask(token, number, BIRTH).statusCode(202).extract();
        var wrong = ask(token, number, "1981-10-05").statusCode(202).extract();
        assertThat(wrong.jsonPath().getMap("$").keySet())
                .isEqualTo(right.jsonPath().getMap("$").keySet());
        assertThat(wrong.jsonPath().getString("expiresOn"))
                .isEqualTo(right.jsonPath().getString("expiresOn"));
        assertThat(owed(number)).isEqualTo(1);
        confirm(token, wrong.jsonPath().getString("id"), "AAAAA-AAAAA")
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CODE_WRONG"));
        confirm(token, "00000000-0000-7000-8000-000000000000", "AAAAA-AAAAA")
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CODE_WRONG"));
    }

    @Test
    void afterFiveWrongCodesNotEvenTheRightOneCounts() {
        String school = newSchool();
        String number = person(school, email(school));
        String token = Tokens.signedIn("guesser" + school);
        String link = asked(token, number, BIRTH);
        String code = code(school);
        for (int i = 0; i < 5; i++) {
            confirm(token, link, "AAAAA-AAAA" + (char) ('A' + i)).statusCode(409);
        }
        confirm(token, link, code).statusCode(429).body("code", equalTo("ACCOUNT_LOCKED"));
        read(token, number).statusCode(404);
    }

    @Test
    void fiveTriesAtOneNumberLockItForEverySignInWhetherTheyWereRightOrWrong() {
        for (String birth : new String[] {BIRTH, "1981-10-05"}) {
            String school = newSchool();
            String number = person(school, email(school));
            for (int i = 0; i < 5; i++) {
                ask(Tokens.signedIn("one" + i + school), number, birth).statusCode(202);
            }
            ask(Tokens.signedIn("another" + school), number, BIRTH)
                    .statusCode(429)
                    .body("code", equalTo("ACCOUNT_LOCKED"));
        }
    }

    @Test
    void fiveTriesOfOneSignInLockItForEveryNumber() {
        String school = newSchool();
        String number = person(school, email(school));
        String token = Tokens.signedIn("busy" + school);
        for (int i = 0; i < 5; i++) {
            ask(token, otherNumber(), BIRTH).statusCode(202);
        }
        ask(token, number, BIRTH).statusCode(429);
    }

    @Test
    void anEntryHasOneSignInUntilARegistrarTakesItAway() {
        String school = newSchool();
        String number = person(school, email(school));
        String token = linked(school, number, "first");
        String second = Tokens.signedIn("second" + school);
        int before = owed(number);
        ask(second, number, BIRTH).statusCode(202);
        assertThat(owed(number))
                .as("no code goes out for an entry that has a sign-in")
                .isEqualTo(before);
        unlink(number).statusCode(200).body("wasLinked", equalTo(true));
        unlink(number).statusCode(200).body("wasLinked", equalTo(false));
        read(token, number).statusCode(404);
        String third = linked(school, number, "third");
        read(third, number).statusCode(200);
    }

    @Test
    void aLinkOpensNobodyElsesEntryAndIsNobodyElses() {
        String school = newSchool();
        String number = person(school, email(school));
        String link = asked(Tokens.signedIn("mine" + school), number, BIRTH);
        String code = code(school);
        confirm(Tokens.signedIn("thief" + school), link, code).statusCode(409);
        String other = person(newSchool(), "");
        String token = Tokens.signedIn("mine" + school);
        confirm(token, link, code).statusCode(200);
        read(token, other).statusCode(404);
    }

    @Test
    void withoutAnEmailAddressTheCodeGoesByLetterAndIsReadInNoList() {
        String school = newSchool();
        String number = person(school, "");
        String link = asked(Tokens.signedIn("letter" + school), number, BIRTH);
        while (emails.send() > 0) {
            // Until nothing is owed by e-mail.
        }
        assertThat(states(link)).isEqualTo("OWED");
        String letters = as(Tokens.registrar())
                .post("/v1/letter-batches")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(letters).contains("Linked" + wordOf(school));
        assertThat(states(link)).isEqualTo("PRINTED");
        for (String reader : new String[] {Tokens.registrar(), Tokens.practitioner(number)}) {
            assertThat(as(reader)
                            .get("/v1/practitioners/" + number + "/notices")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items.kind"))
                    .doesNotContain("ACCOUNT_LINK_CODE");
        }
    }

    @Test
    void statutoryNoticesOfWhoeverDidNotAskForEmailGoByLetterThoughTheEntryHasAnAddressForIt() {
        String school = newSchool();
        String number = person(school, email(school));
        String printed = as(Tokens.registrar())
                .post("/v1/letter-batches")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(printed).contains("Linked" + wordOf(school)).contains(number);
    }

    private String linked(String school, String number, String user) {
        String token = Tokens.signedIn(user + school);
        String link = asked(token, number, BIRTH);
        confirm(token, link, code(school)).statusCode(200);
        return token;
    }

    /** The code of the newest e-mail. */
    private String code(String school) {
        while (emails.send() > 0) {
            // Until nothing is owed by e-mail: other tests may owe some too.
        }
        return mailbox.getMailsSentTo(email(school)).stream()
                .map(Mail::getText)
                .flatMap(text -> CODE.matcher(text).results().map(MatchResult::group))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private int owed(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from notice n join practitioner p on p.id = n.practitioner_id where p.register_number = :number and n.kind = 'ACCOUNT_LINK_CODE'")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    private String states(String link) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select string_agg(state, ' ') from notice where act = :link::uuid")
                        .bind("link", link)
                        .mapTo(String.class)
                        .one());
    }

    private static String asked(String token, String number, String birth) {
        return ask(token, number, birth).statusCode(202).extract().jsonPath().getString("id");
    }

    private static ValidatableResponse ask(String token, String number, String birth) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("registerNumber", number, "dateOfBirth", birth))
                .post("/v1/account-links")
                .then();
    }

    private static ValidatableResponse confirm(String token, String link, String code) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/v1/account-links/" + link + "/confirmation")
                .then();
    }

    private static ValidatableResponse read(String token, String number) {
        return as(token).get("/v1/practitioners/" + number).then();
    }

    private static ValidatableResponse unlink(String number) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of("reason", "The sign-in was lost"))
                .post("/v1/practitioners/" + number + "/account-unlinking")
                .then();
    }

    private static String otherNumber() {
        return person(newSchool(), "");
    }

    private static String email(String school) {
        return "link" + school + "@cofrestr.example";
    }

    private static String person(String school, String email) {
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",email,addressLines,postcode\n"
                        + row(school + "K", "Signs" + wordOf(school), "Linked" + wordOf(school), BIRTH, school) + ","
                        + email
                        + ",2 Invented Street;Invented,CF10 1XX\n"));
        return numberOf(school, school + "K");
    }
}
