package cofrestr.registry.notice;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.order;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Notices in writing: to whom, in which words, by which way, and once. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class NoticeTest {
    @Inject
    Jdbi jdbi;

    @Inject
    SendEmails emails;

    @Inject
    Notices notices;

    @Inject
    EmailSettings settings;

    @Inject
    Clock clock;

    @Inject
    MockMailbox mailbox;

    @Test
    void emailOnlyToWhoeverAskedForItAndOnce() {
        String school = newSchool();
        String number = person(school, "asked" + school + "@cofrestr.example");
        order(number, "REPRIMAND", "2026-11-20");
        int _ = emails.send();
        assertThat(mailsTo(school)).isEmpty();
        prefer(number, "cy", true).statusCode(200).body("emailNotices", equalTo(true));
        order(number, "REPRIMAND", "2026-11-21");
        while (emails.send() > 0) {
            // Until nothing is owed by e-mail: other tests may owe some too.
        }
        List<String> subjects = mailsTo(school).stream().map(Mail::getSubject).toList();
        assertThat(subjects).hasSizeGreaterThanOrEqualTo(2).allMatch(subject -> !subject.contains("{"));
        assertThat(subjects).last().isEqualTo("Gwnaed gorchymyn: Cerydd");
        int before = mailsTo(school).size();
        assertThat(emails.send()).isZero();
        assertThat(mailsTo(school)).hasSize(before);
        assertThat(ofPerson(number).getList("items.servedOn")).containsOnly("2026-11-22");
    }

    @Test
    void whereTheServiceEndedWhileItSentNobodySendsAgain() {
        String school = newSchool();
        String number = person(school, "doubt" + school + "@cofrestr.example");
        prefer(number, "en", true).statusCode(200);
        jdbi.useHandle(handle -> handle.execute(
                "update notice set state = 'SENDING', channel = 'EMAIL', sending_since = '2026-01-01' where practitioner_id = (select id from practitioner where register_number = ?) and organisation is null",
                number));
        int _ = emails.send();
        assertThat(ofPerson(number).getList("items.state")).isNotEmpty().containsOnly("UNCERTAIN");
        assertThat(mailsTo(school)).isEmpty();
    }

    @Test
    void whatTheMailServerDidNotTakeIsOwedAgain() {
        String school = newSchool();
        String number = person(school, "later" + school + "@cofrestr.example");
        prefer(number, "en", true).statusCode(200);
        Mailer refusing = mails -> {
            throw new IllegalStateException("refused");
        };
        assertThat(new SendEmails(jdbi, notices, refusing, settings, clock).send())
                .isZero();
        assertThat(ofPerson(number).getList("items.state")).isNotEmpty().containsOnly("OWED");
    }

    @Test
    void lettersArePrintedOncePostedAndServedOnTheNextWorkingDay() {
        String school = newSchool();
        String number = person(school, "");
        order(number, "REPRIMAND", "2026-11-20");
        JsonPath batch = as(Tokens.registrar())
                .post("/v1/letter-batches")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Map<String, Object> letter = batch.getMap("letters.find { it.name == 'Noticed Letter" + wordOf(school)
                + "' && it.texts[0].subject.contains('gorchymyn') }");
        assertThat(letter).containsEntry("addressLines", List.of("1 Invented Street", "Invented"));
        assertThat(String.valueOf(letter.get("texts")))
                .contains("Cerydd", "Reprimand", number)
                .doesNotContain("{order", "{made", "{effect");
        String again = as(Tokens.registrar()).post("/v1/letter-batches").asString();
        assertThat(again).doesNotContain("Letter" + wordOf(school));
        for (int status : new int[] {200, 409}) {
            as(Tokens.registrar())
                    .contentType("application/json")
                    .body(Map.of("postedOn", "2026-11-20"))
                    .post("/v1/letter-batches/" + batch.getString("id") + "/posting")
                    .then()
                    .statusCode(status);
        }
        assertThat(ofPerson(number).getList("items.servedOn")).isNotEmpty().containsOnly("2026-11-23");
        assertThat(ofPerson(number).getList("items.state")).containsOnly("POSTED");
    }

    @Test
    void anEmployerReadsWhatIsOwedToItAndNothingOfOthers() {
        String school = newSchool();
        String number = person(school, "");
        order(number, "CONDITIONAL_REGISTRATION", "2026-11-20");
        JsonPath mine = as(Tokens.employer(AUTHORITY))
                .get("/v1/organisations/" + school + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(mine.getList("items.kind")).containsExactly("ORDER_MADE");
        assertThat(mine.getList("items[0].texts.language")).containsExactly("cy", "en");
        assertThat(mine.prettify()).contains(number).doesNotContain("Street", "1 Invented");
        as(Tokens.employer("W06000002"))
                .get("/v1/organisations/" + school + "/notices")
                .then()
                .statusCode(404);
    }

    @Test
    void byEmailOnlyWithAnAddressInTheEntry() {
        String school = newSchool();
        commit(school, "2026-11-22", row(school + "N", "Noticed", "Without" + wordOf(school), "1985-05-05", school));
        prefer(numberOf(school, school + "N"), "cy", true)
                .statusCode(409)
                .body("code", equalTo("PREFERENCE_WITHOUT_EMAIL"));
        prefer(numberOf(school, school + "N"), "cy", false).statusCode(200).body("preferredLanguage", equalTo("cy"));
    }

    private List<Mail> mailsTo(String school) {
        return mailbox.getMailsSentTo("asked" + school + "@cofrestr.example").stream()
                .toList();
    }

    private static ValidatableResponse prefer(String number, String language, boolean email) {
        return as(Tokens.practitioner(number))
                .contentType("application/json")
                .body(Map.of("preferredLanguage", language, "emailNotices", email))
                .post("/v1/practitioners/" + number + "/preferences")
                .then();
    }

    private static JsonPath ofPerson(String number) {
        return as(Tokens.practitioner(number))
                .get("/v1/practitioners/" + number + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Somebody who is owed an invitation to apply. */
    private static String person(String school, String email) {
        commit(sendText(
                school,
                "2026-11-22",
                HEADING + ",email,addressLines,postcode\n"
                        + row(school + "N", "Noticed", "Letter" + wordOf(school), "1985-05-05", school) + "," + email
                        + ",1 Invented Street;Invented,CF10 1XX\n"));
        return numberOf(school, school + "N");
    }
}
