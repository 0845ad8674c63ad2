package cofrestr.cpd.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.Invented;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** People come to two programmes that share money while others leave them: nothing is lost, doubled or left lying. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ComingAndGoingTest {
    private static final String COUNTY = Tokens.employer("CG-COUNTY");

    @Inject
    Jdbi jdbi;

    /** How it stands in the end. */
    public record Standing(long enrolled, BigDecimal committed, BigDecimal kept, long taken, long couldBeTaken) {}

    @Test
    void whatIsCommittedIsAlwaysWhatIsEnrolledAndNobodyWaitsForWhatIsFree() throws Exception {
        Invented invented = new Invented(jdbi);
        invented.organisation("CG-COUNTY", null);
        String stream = Offers.stream("5200.00");
        List<String> programmes = List.of(Offers.programme(7, stream), Offers.programme(7, stream));
        List<Callable<Boolean>> first = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            first.add(comes(invented, programmes.get(i % 2)));
        }
        atOnce(first);
        List<Callable<Boolean>> mixed = new ArrayList<>();
        for (String programme : programmes) {
            List<String> enrolled = Offers.get(
                            COUNTY, "/v1/programmes/" + programme + "/enrolments?organisation=CG-COUNTY&state=ENROLLED")
                    .extract()
                    .path("items.id");
            for (String id : enrolled) {
                mixed.add(() -> again(
                        () -> Offers.withdraw(COUNTY, programme, id).extract().statusCode(), 200));
                mixed.add(comes(invented, programme));
            }
        }
        assertThat(mixed).hasSize(20);
        atOnce(mixed);

        Standing standing = jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from enrolment where stream = s.code and state = 'ENROLLED') as enrolled, s.committed,
                               (select sum(amount) from commitment where stream = s.code and released_at is null) as kept,
                               (select sum(taken) from programme_year where stream = s.code) as taken,
                               (select count(*) from enrolment e join programme_year y on y.id = e.year where e.stream = s.code and e.state = 'WAITING'
                                   and y.taken < y.places and s.amount - s.committed >= e.amount) as could_be_taken
                          from funding_stream s where s.code = :stream
                        """)
                .bind("stream", stream)
                .mapTo(Standing.class)
                .one());
        assertThat(standing).isEqualTo(new Standing(10, new BigDecimal("5200.00"), new BigDecimal("5200.00"), 10, 0));
    }

    private static Callable<Boolean> comes(Invented invented, String programme) {
        String number = invented.person();
        invented.post(number, "CG-COUNTY", "TEACHING_ASSISTANT_2", "2020-09-01", null);
        return () -> again(
                () -> Offers.enrol(
                                COUNTY,
                                programme,
                                "\"registerNumber\": \"" + number + "\"",
                                ", \"organisation\": \"CG-COUNTY\"")
                        .extract()
                        .statusCode(),
                201);
    }

    /** Whoever is told to come again comes again. */
    private static boolean again(Callable<Integer> ask, int due) throws Exception {
        int status = ask.call();
        while (status == 503) {
            status = ask.call();
        }
        return status == due;
    }

    private static void atOnce(List<Callable<Boolean>> asks) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> one : clients.invokeAll(asks)) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
