package cofrestr.qualifications.caller;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation of the tests, for one service by name and for registrars. */
@Path("/v1/only-for-one-service")
public class OnlyForOneService {
    @GET
    @May(value = Role.SERVICE, callers = "registry-service")
    @May(Role.REGISTRAR)
    @Operation(hidden = true)
    public String onlyForOneService() {
        return "in";
    }
}
