package cofrestr.kit.looks;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.registry.RegistryClient;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look that was recorded stays as it was recorded. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class LooksStayTest {
    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from look",
                "update look set client = 'nobody'",
                "delete from look_subject",
                "update look_subject set subject = ''"
            })
    void cannotBeChangedOrDeleted(String sql) {
        String school = RegistryClient.newSchool();
        RegistryClient.commit(
                school,
                "2026-11-22",
                RegistryClient.row(school + "L", "Looked" + wordOf(school), "At", "1973-03-13", school));
        as(Tokens.employer(AUTHORITY))
                .get("/v1/practitioners?organisation=" + school)
                .then()
                .statusCode(200);
        long looks = count();
        assertThat(looks).isPositive();
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
                .hasMessageContaining("looks are append-only");
        assertThat(count()).isEqualTo(looks);
    }

    private long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from look_subject")
                .mapTo(Long.class)
                .one());
    }
}
