package cofrestr.local;

import cofrestr.local.process.Memory;
import java.util.List;
import java.util.Locale;

/** What a person wants to know of a running stack: where it is, who may call it, what it costs. */
final class Summary {

    private static final int MOST_NAMED = 3;

    private final Progress out;

    Summary(Progress out) {
        this.out = out;
    }

    void print(StackFile stack, Place place) {
        addresses(stack, place);
        out.blank();
        out.print("Clients (client credentials)      role             organisations  secret");
        stack.clients().values().stream()
                .filter(client -> !client.isService())
                .forEach(client -> row(client.id(), client.roles(), client.organisations(), client.secret()));
        out.blank();
        out.print("People (sign in at /docs)         role             organisations  password");
        stack.users().forEach((name, user) -> row(name, user.roles(), user.organisations(), user.password()));
        out.blank();
        memory(stack);
    }

    void addresses(StackFile stack, Place place) {
        out.blank();
        out.print("API       " + stack.gateway() + "/v1");
        out.print("Pages     " + stack.gateway() + "/docs");
        out.print("Document  " + stack.gateway() + "/openapi");
        out.print("Tokens    " + stack.tokenEndpoint());
        out.print("Programs  read " + place.stackFile());
    }

    private void row(String name, List<String> roles, List<String> organisations, String secret) {
        out.print(String.format(
                Locale.ROOT,
                "  %-32s%-17s%-15s%s",
                name,
                String.join(" ", roles),
                organisations.size() > MOST_NAMED ? organisations.size() + " of them" : String.join(" ", organisations),
                secret));
    }

    void memory(StackFile stack) {
        out.print("Process                           port    pid     memory");
        long total = 0;
        for (var process : stack.processes().entrySet()) {
            long mib = Memory.ofTree(process.getValue().pid());
            total += mib;
            out.print(String.format(
                    Locale.ROOT,
                    "  %-32s%-8d%-8d%4d MiB",
                    process.getKey(),
                    process.getValue().port(),
                    process.getValue().pid(),
                    mib));
        }
        out.print(String.format(Locale.ROOT, "  %-48s%4d MiB", "together", total));
    }
}
