package cofrestr.local;

import java.util.List;
import java.util.Map;

/** What {@code .local/stack.json} tells other programs: where the stack is, who may call it, and what runs. */
public record StackFile(
        String gateway,
        String issuer,
        String tokenEndpoint,
        Map<String, Client> clients,
        Map<String, User> users,
        Map<String, RunningProcess> processes) {

    /** A program that gets its token by client credentials. */
    public record Client(String id, String secret, List<String> roles, List<String> organisations) {
        /** Whether it is one of the register's own services: no client for anybody else to use. */
        boolean isService() {
            return roles.contains("service");
        }
    }

    /** A person who signs in with this password. */
    public record User(String password, List<String> roles, List<String> organisations) {}

    /** One process of the stack. */
    public record RunningProcess(long pid, int port, String log) {}

    Client client(String name) {
        Client client = clients.get(name);
        if (client == null) {
            throw new StepFailed("The stack has no client " + name + ".");
        }
        return client;
    }
}
