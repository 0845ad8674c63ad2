package cofrestr.registry.application;

import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.application.ApplicationClient.APPLICATIONS;
import static cofrestr.registry.application.ApplicationClient.REGISTRAR;
import static cofrestr.registry.application.ApplicationClient.somebody;
import static cofrestr.registry.application.ApplicationClient.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Evidence: told by its content, kept sealed and once, given out only as a scan allows. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@QuarkusTestResource(StubScanner.class)
class ApplicationFileTest {
    @Inject
    Jdbi jdbi;

    @Inject
    ScanPending again;

    @Test
    void aFileIsKeptSealedAndGivenBackAsItCame() {
        String id = submitted(somebody());
        byte[] content = bytes("%PDF-1.7 harmless and readable");
        String file = add(REGISTRAR, id, content)
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("scan", equalTo("CLEAN"))
                .body("bytes", equalTo(content.length))
                .extract()
                .path("id");
        byte[] back = as(REGISTRAR)
                .get(APPLICATIONS + "/" + id + "/files/" + file)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(content);
        boolean open = jdbi.withHandle(handle -> handle.createQuery(
                        "select position('readable'::bytea in sealed) > 0 from application_file where id = :id::uuid")
                .bind("id", file)
                .mapTo(Boolean.class)
                .one());
        assertThat(open).isFalse();
    }

    @Test
    void aRehearsedUploadKeepsNothing() {
        String id = submitted(somebody());
        as(REGISTRAR)
                .contentType("application/octet-stream")
                .body(bytes("%PDF-1.7 harmless rehearsal"))
                .post(APPLICATIONS + "/" + id + "/files?kind=IDENTITY&dryRun=true")
                .then()
                .statusCode(201);
        as(REGISTRAR).get(APPLICATIONS + "/" + id + "/files").then().body("items", hasSize(0));
    }

    @Test
    void theSameContentIsTheSameFile() {
        String id = submitted(somebody());
        String first = add(REGISTRAR, id, bytes("%PDF-1.7 harmless twice"))
                .statusCode(201)
                .extract()
                .path("id");
        add(REGISTRAR, id, bytes("%PDF-1.7 harmless twice")).statusCode(200).body("id", equalTo(first));
        as(REGISTRAR).get(APPLICATIONS + "/" + id + "/files").then().body("items", hasSize(1));
    }

    @Test
    void whatNobodyHasScannedIsGivenOnlyToOneWhoKnows() {
        String id = submitted(somebody());
        String file = add(REGISTRAR, id, bytes("%PDF-1.7 who knows"))
                .statusCode(201)
                .body("scan", equalTo("PENDING"))
                .extract()
                .path("id");
        String path = APPLICATIONS + "/" + id + "/files/" + file;
        as(REGISTRAR).get(path).then().statusCode(409).body("code", equalTo("FILE_NOT_SCANNED"));
        as(REGISTRAR).get(path + "?unscanned=true").then().statusCode(200);
    }

    @Test
    void whatAScanFoundIsNeverGivenOut() {
        String id = submitted(somebody());
        String file = add(REGISTRAR, id, bytes("%PDF-1.7 harmful"))
                .statusCode(201)
                .body("scan", equalTo("INFECTED"))
                .extract()
                .path("id");
        as(REGISTRAR)
                .get(APPLICATIONS + "/" + id + "/files/" + file + "?unscanned=true")
                .then()
                .statusCode(409)
                .body("code", equalTo("FILE_INFECTED"));
    }

    @Test
    void whatCameWhileTheScannerWasAwayIsScannedOnceItIsBack() {
        String id = submitted(somebody());
        StubScanner.AWAY.set(true);
        String file;
        try {
            file = add(REGISTRAR, id, bytes("%PDF-1.7 harmless but early"))
                    .body("scan", equalTo("PENDING"))
                    .extract()
                    .path("id");
        } finally {
            StubScanner.AWAY.set(false);
        }
        again.doOn(LocalDate.of(2026, 11, 23));
        as(REGISTRAR)
                .get(APPLICATIONS + "/" + id + "/files")
                .then()
                .body("items.find { it.id == '" + file + "' }.scan", equalTo("CLEAN"));
        as(REGISTRAR).get(APPLICATIONS + "/" + id + "/files/" + file).then().statusCode(200);
    }

    @Test
    void anotherTypeOrTooMuchIsRefused() {
        String id = submitted(somebody());
        add(REGISTRAR, id, bytes("<html>")).statusCode(400).body("code", equalTo("FILE_TYPE_REFUSED"));
        byte[] large = Arrays.copyOf(bytes("%PDF-1.7"), 10_485_761);
        add(REGISTRAR, id, large).statusCode(413).body("code", equalTo("FILE_TOO_LARGE"));
        add(REGISTRAR, id, Arrays.copyOf(large, 10_485_760)).statusCode(201);
    }

    @Test
    void somebodyElsesFilesAreNotThere() {
        String id = submitted(somebody());
        String file =
                add(REGISTRAR, id, bytes("%PDF-1.7 harmless alone")).extract().path("id");
        String other = Tokens.practitioner(somebody());
        for (String path : new String[] {"/files", "/files/" + file}) {
            as(other).get(APPLICATIONS + "/" + id + path).then().statusCode(404);
        }
        String another = submitted(somebody());
        as(REGISTRAR)
                .get(APPLICATIONS + "/" + another + "/files/" + file)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse add(String token, String id, byte[] content) {
        return as(token)
                .contentType("application/octet-stream")
                .body(content)
                .post(APPLICATIONS + "/" + id + "/files?kind=IDENTITY")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
