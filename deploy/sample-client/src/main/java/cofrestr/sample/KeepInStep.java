package cofrestr.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the copy in step: a snapshot first, then every change from the cursor that came with it, for ever. Killed and started again it goes
 * on where it was; where the register says that it cannot, it takes a new snapshot.
 *
 * <pre>
 * COFRESTR_URL=http://localhost:8080 COFRESTR_TOKEN_ENDPOINT=... COFRESTR_CLIENT_ID=cardiff-hr COFRESTR_CLIENT_SECRET=... \
 *   java -jar deploy/sample-client/target/sample-client.jar people.json [--once]
 * </pre>
 */
public final class KeepInStep {
    private static final int MOST = 500;
    private static final int WAIT_SECONDS = 20;

    private final RegisterApi register;
    private final LocalCopy copy;

    private KeepInStep(Settings settings) throws IOException {
        this.register = new RegisterApi(settings);
        this.copy = new LocalCopy(settings.copy());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("Name the file for the copy.");
        }
        boolean once = arguments.length > 1 && arguments[1].equals("--once");
        new KeepInStep(Settings.of(System.getenv(), Path.of(arguments[0]).toAbsolutePath())).run(once);
    }

    private void run(boolean once) throws IOException, InterruptedException {
        boolean inStep = false;
        while (!(once && inStep)) {
            try {
                if (copy.cursor() == null) {
                    begin();
                }
                inStep = follow(once ? 0 : WAIT_SECONDS);
            } catch (StartAnew refused) {
                System.out.println("beginning anew: " + refused.getMessage());
                copy.forgetCursor();
            }
        }
        System.out.println("in step: " + copy.size() + " people");
    }

    private void begin() throws IOException, InterruptedException, StartAnew {
        Map<String, LocalCopy.Person> people = new TreeMap<>();
        String cursor = null;
        String next = "";
        do {
            JsonNode page = register.get("/v1/changes/registry/snapshot?limit=" + MOST + next);
            // That of the first page: what happens while the others are read comes again as changes.
            cursor = cursor == null ? page.path("cursor").asText() : cursor;
            for (JsonNode item : page.path("items")) {
                people.put(
                        item.path("subject").asText(),
                        new LocalCopy.Person(item.path("entityversion").asLong(), item.path("data")));
            }
            next = page.path("next").isTextual()
                    ? "&cursor=" + RegisterApi.encoded(page.path("next").asText())
                    : null;
        } while (next != null);
        copy.replace(people, cursor);
    }

    /** Takes in the next page; answers whether there was nothing more. */
    private boolean follow(int wait) throws IOException, InterruptedException, StartAnew {
        JsonNode page = register.get("/v1/changes/registry?limit=" + MOST + "&wait=" + wait + "&cursor="
                + RegisterApi.encoded(String.valueOf(copy.cursor())));
        copy.take(page.path("events"), page.path("cursor").asText());
        return page.path("atHead").asBoolean();
    }
}
