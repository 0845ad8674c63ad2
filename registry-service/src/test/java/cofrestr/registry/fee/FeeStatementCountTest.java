package cofrestr.registry.fee;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static cofrestr.registry.fee.FeeDesk.TODAY;
import static cofrestr.registry.fee.FeeDesk.enter;
import static cofrestr.registry.fee.FeeDesk.notices;
import static cofrestr.registry.fee.FeeDesk.remit;
import static cofrestr.registry.fee.FeeDesk.send;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.Statements;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Fees of many cost as many statements as fees of few. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FeeStatementCountTest {
    @Inject
    Jdbi jdbi;

    @Test
    void noticesAndRemittancesOfManyAreAsManyStatementsAsThoseOfFew() {
        enter(2026);
        String small = staffed(2);
        String large = staffed(100);
        List<String> few = Statements.during(jdbi, () -> send(2026, TODAY, small));
        List<String> many = Statements.during(jdbi, () -> send(2026, TODAY, large));
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(15, 30);
        List<String> fewPaid = Statements.during(jdbi, () -> remitAll(small, 2));
        List<String> manyPaid = Statements.during(jdbi, () -> remitAll(large, 100));
        // Reading the notices is one page for each; all else is the remittance.
        assertThat(manyPaid).hasSameSizeAs(fewPaid);
        assertThat(notices(large).getList("items.state")).containsOnly("PAID").hasSize(100);
    }

    private static String staffed(int people) {
        String school = newSchool();
        commit(
                school,
                TODAY,
                IntStream.range(0, people)
                        .mapToObj(i -> row(
                                school + "-" + i,
                                wordOf("%04d".formatted(i)) + wordOf(school),
                                "Ffioedd",
                                "1977-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
                                school))
                        .toArray(String[]::new));
        return school;
    }

    private static void remitAll(String school, int people) {
        List<Map<String, String>> notices =
                notices(Tokens.employer(AUTHORITY), school, 2026).getList("items");
        String list = notices.stream()
                .map(notice -> notice.get("registerNumber") + "," + notice.get("givenNames") + " "
                        + notice.get("familyName") + "," + notice.get("amount"))
                .collect(Collectors.joining("\n", "registerNumber,fullName,amount\n", "\n"));
        assertThat(remit(school, "count-" + school, people * 15 + ".00", list).getInt("outcomes.matched"))
                .isEqualTo(people);
    }
}
