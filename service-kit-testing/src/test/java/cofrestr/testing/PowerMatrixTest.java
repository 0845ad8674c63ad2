package cofrestr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import io.restassured.RestAssured;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix is green for a door that keeps its powers, and red for each hole in it. */
class PowerMatrixTest {
    private static final Map<String, String> OWN = Map.of("organisation", "W06000015", "number", "10034678");
    private static final Map<String, String> BENEATH = Map.of("organisation", "6819010", "number", "20034678");
    private static final Map<String, String> OTHER = Map.of("organisation", "W06000002", "number", "30034678");

    private PlantedDoor door = new PlantedDoor(PlantedDoor.Hole.NONE);

    /** What the planted door stands before. */
    @Path("/planted")
    public static class Planted {
        @GET
        @Path("/organisations/{organisation}")
        @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
        @May(value = Role.SERVICE, callers = "a-service")
        public void ofAnOrganisation() {}

        @GET
        @Path("/people/{number}")
        @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
        @May(Role.REGISTRAR)
        public void ofAPerson() {}
    }

    @BeforeEach
    void knowTheDoor() {
        RestAssured.port = door.port();
    }

    @AfterEach
    void close() {
        door.close();
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    private static List<String> wrong() {
        return PowerMatrix.of(Stream.of(Planted.class))
                .trials(OWN, BENEATH, OTHER)
                .filter(trial -> !trial.isAsDeclared())
                .map(PowerTrial::toString)
                .toList();
    }

    @Test
    void aDoorThatKeepsItsPowersIsGreen() {
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PlantedDoor.Hole.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyHoleIsRed(PlantedDoor.Hole hole) {
        door.close();
        door = new PlantedDoor(hole);
        RestAssured.port = door.port();
        assertThat(wrong()).isNotEmpty().allMatch(trial -> hole.explains(trial), hole.name());
    }
}
