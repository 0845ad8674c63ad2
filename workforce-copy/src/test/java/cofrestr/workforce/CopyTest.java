package cofrestr.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.follow.Event;
import cofrestr.kit.follow.Subject;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the copy makes of the registry's events. */
class CopyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RegisterNumber ANN = RegisterNumber.ofBody(1_003_467);
    private static final RegisterNumber BEN = RegisterNumber.ofBody(2_003_467);
    private static final RegisterNumber CERI = RegisterNumber.ofBody(3_003_467);
    private static @Nullable EmbeddedPostgres postgres;
    private static Jdbi jdbi = Jdbi.create("jdbc:none");

    private final KeepWorkforce keep = new KeepWorkforce();
    private final Workforce workforce = new Workforce(jdbi);
    private final FollowedOrganisations tree = new FollowedOrganisations(jdbi);

    @BeforeAll
    static void start() throws IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        postgres = started;
        jdbi = Database.withRecords(Jdbi.create(started.getPostgresDatabase()));
        Flyway.configure()
                .dataSource(started.getPostgresDatabase())
                .locations("classpath:db/follow", "classpath:db/workforce")
                .load()
                .migrate();
    }

    @AfterAll
    static void end() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void empty() {
        jdbi.useHandle(handle -> handle.execute("truncate followed_person, followed_post, followed_registration,"
                + " followed_order, survivor, followed_organisation"));
    }

    private static Event event(String type, String subject, String data) {
        try {
            JsonNode json = Statements.JSON.readTree(data);
            return new Event("wales.cofrestr." + type + ".v1", subject, 1, NOW, "p", json, json);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalStateException(mistyped);
        }
    }

    private static Event person(RegisterNumber number, String rest) {
        return event(
                "employment.changed",
                number.value(),
                "{\"registerNumber\":\"" + number + "\",\"version\":1" + rest + "}");
    }

    private static Event organisation(String code, @Nullable String parent) {
        String beneath = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        return event("organisation.changed", code, """
                {"code":"%s","kind":"SCHOOL","nameEn":"Invented","nameCy":"Dychmygol"%s,"version":1,"fromTomorrow":true}""".formatted(code, beneath));
    }

    private static String post(long employment, String organisation) {
        return """
                {"employment":%d,"organisation":"%s","roleProfile":"TEACHING_ASSISTANT_2",\
                "supportsSpecifiedWork":true,"from":"2024-09-01"}""".formatted(employment, organisation);
    }

    private void apply(Event... events) {
        jdbi.useTransaction(handle -> keep.apply(handle, List.of(events), NOW));
    }

    @Test
    void aSignInIsWhoseEntryItWasLinkedToLast() {
        FollowedSignIns signIns = new FollowedSignIns(jdbi);
        apply(person(ANN, ", \"signIn\": \"s-1\""));
        assertThat(signIns.of("s-1")).contains(ANN);
        apply(person(BEN, ", \"signIn\": \"s-1\""));
        assertThat(signIns.of("s-1")).as("two at once is nobody").isEmpty();
        apply(person(ANN, ""));
        assertThat(signIns.of("s-1")).contains(BEN);
        jdbi.useHandle(handle -> keep.notSeenAgain(handle, List.of(new Subject("person", BEN.value())), NOW));
        assertThat(signIns.of("s-1")).isEmpty();
    }

    @Test
    void aPersonIsWhatTheLastEventStatesAndNothingElse() {
        apply(
                person(ANN, ",\"posts\":[" + post(1, "6819010") + "," + post(2, "6819011") + "]"),
                person(BEN, ",\"posts\":[" + post(3, "6819010") + "]"),
                person(ANN, """
                        ,"preferredLanguage":"cy","firstRegistered":"2019-04-01",
                        "posts":[%s],
                        "registrations":[{"category":"SLSW","registration":"FULL","from":"2019-04-01","until":"2027-03-31"}],
                        "orders":[{"kind":"REPRIMAND","from":"2020-01-01","until":"2021-12-31"},{"kind":"REPRIMAND","from":"2020-01-01"}]
                        """.formatted(post(7, "6819012"))));
        assertThat(workforce.person(ANN)).hasValueSatisfying(ann -> {
            assertThat(ann.preferredLanguage()).isEqualTo("cy");
            assertThat(ann.firstRegistered()).isEqualTo("2019-04-01");
            assertThat(ann.posts())
                    .containsExactly(new Person.Post(
                            7, "6819012", "TEACHING_ASSISTANT_2", null, true, LocalDate.parse("2024-09-01"), null));
            assertThat(ann.registrations())
                    .containsExactly(new Person.Registration(
                            "SLSW", "FULL", LocalDate.parse("2019-04-01"), LocalDate.parse("2027-03-31")));
            assertThat(ann.orders()).hasSize(2);
            assertThat(ann.unknownToRegistrySince()).isNull();
        });
        assertThat(workforce.person(BEN).orElseThrow().posts()).hasSize(1);
        assertThat(workforce.person(CERI)).isEmpty();
        assertThat(new CopyReport(jdbi).counts()).isEqualTo(new CopyReport.Counts(2, 0, 2, 0));
    }

    @Test
    void anErasedPersonLeavesTheNumberAlone() {
        apply(person(ANN, ",\"preferredLanguage\":\"cy\",\"posts\":[" + post(1, "6819010") + "]"));
        apply(event("practitioner.erased", ANN.value(), "{}"));
        assertThat(workforce.person(ANN)).contains(new Person(ANN, null, null, List.of(), List.of(), List.of(), null));
    }

    @Test
    void aMergedNumberReadsAsItsLastSurvivorUntilTheMergeIsUndone() {
        apply(
                person(ANN, ",\"survivor\":\"" + BEN + "\""),
                person(BEN, ",\"survivor\":\"" + CERI + "\""),
                person(CERI, ",\"preferredLanguage\":\"en\""));
        assertThat(workforce.survivor(ANN)).isEqualTo(CERI);
        assertThat(workforce.person(ANN).orElseThrow().number()).isEqualTo(CERI);
        assertThat(workforce.numbersOf(BEN)).containsExactly(ANN, BEN, CERI);

        apply(person(BEN, ""));
        assertThat(workforce.survivor(ANN)).isEqualTo(BEN);
        assertThat(workforce.numbersOf(CERI)).containsExactly(CERI);
    }

    @Test
    void aRingOfMergesEndsSomewhere() {
        apply(person(ANN, ",\"survivor\":\"" + BEN + "\""), person(BEN, ",\"survivor\":\"" + ANN + "\""));
        assertThat(workforce.survivor(ANN)).isEqualTo(BEN);
        assertThat(workforce.numbersOf(ANN)).containsExactly(ANN, BEN);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> apply(event("entry.changed", ANN.value(), "{\"registerNumber\":\"" + BEN + "\"}")))
                .isInstanceOf(Problem.class)
                .hasMessage("EVENT_UNREADABLE");
        assertThatThrownBy(() -> apply(event("entry.changed", "10034679", "{}")))
                .hasMessage("EVENT_UNREADABLE");
        assertThatThrownBy(() -> apply(person(ANN, ",\"firstRegistered\":\"in May\"")))
                .hasMessage("EVENT_UNREADABLE");
        assertThatThrownBy(() -> apply(person(ANN, ",\"survivor\":\"" + ANN + "\"")))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThatThrownBy(() -> apply(person(ANN, ",\"posts\":[{\"employment\":1,\"organisation\":\"6819010\"}]")))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThatThrownBy(() -> apply(event("organisation.changed", "6819010", "null")))
                .hasMessage("EVENT_UNREADABLE");
        assertThat(workforce.person(ANN)).isEmpty();
    }

    @Test
    void anOrganisationCoversItselfAndWhatIsBeneathItWhateverCameFirst() {
        apply(
                organisation("6819010", "FEDERATION"),
                organisation("FEDERATION", "W06000015"),
                organisation("W06000015", null),
                organisation("W06000002", null));
        assertThat(covers("W06000015", "6819010")).isTrue();
        assertThat(covers("FEDERATION", "6819010")).isTrue();
        assertThat(covers("6819010", "6819010")).isTrue();
        assertThat(covers("6819010", "FEDERATION")).isFalse();
        assertThat(covers("W06000002", "6819010")).isFalse();
        assertThat(covers("UNKNOWN", "UNKNOWN"))
                .as("an unknown code is no access")
                .isFalse();
        assertThat(tree.covers(Set.of(), OrganisationCode.of("6819010"))).isFalse();

        apply(organisation("FEDERATION", "W06000002"));
        assertThat(covers("W06000015", "6819010")).as("it changed hands").isFalse();
        assertThat(covers("W06000002", "6819010")).isTrue();
    }

    @Test
    void aRingOfOrganisationsAnswersToo() {
        apply(organisation("RING-1", "RING-2"), organisation("RING-2", "RING-1"));
        assertThat(covers("RING-1", "RING-2")).isTrue();
        assertThat(covers("W06000015", "RING-2")).isFalse();
    }

    @Test
    void whoIsNotSeenAgainWaitsVisiblyUntilSeen() {
        apply(organisation("6819010", null), person(ANN, ",\"posts\":[" + post(1, "6819010") + "]"), person(BEN, ""));
        jdbi.useTransaction(handle -> keep.notSeenAgain(
                handle, List.of(new Subject("person", ANN.value()), new Subject("organisation", "6819010")), NOW));
        assertThat(workforce.person(ANN)).hasValueSatisfying(ann -> {
            assertThat(ann.unknownToRegistrySince()).isEqualTo(NOW);
            assertThat(ann.posts()).as("nothing is thrown away").hasSize(1);
        });
        assertThat(new CopyReport(jdbi).unknownToRegistry(9)).containsExactly(ANN.value());
        assertThat(covers("6819010", "6819010")).as("nobody acts for it").isFalse();

        apply(organisation("6819010", null), person(ANN, ""));
        assertThat(new CopyReport(jdbi).unknownToRegistry(9)).isEmpty();
        assertThat(covers("6819010", "6819010")).isTrue();
    }

    private boolean covers(String own, String asked) {
        return tree.covers(Set.of(OrganisationCode.of(own)), OrganisationCode.of(asked));
    }
}
