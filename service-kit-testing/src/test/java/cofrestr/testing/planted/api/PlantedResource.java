package cofrestr.testing.planted.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;

/** Everything that a resource must not be. */
@Path("/planted")
public class PlantedResource {
    @GET
    public String saysNotWhoMay(Connection connection) {
        return connection.toString();
    }

    @May(Role.SERVICE)
    public void letsInAServiceThatItDoesNotName() {}
}
