package cofrestr.local.backup;

import cofrestr.local.Json;
import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which keys an installation has: their ids, and of each enough to know it again and far too little to use it. All of them
 * are 32 random bytes, so a hash gives nothing away.
 */
public final class KeyFingerprints {

    private static final int LENGTH = 16;

    private KeyFingerprints() {}

    public static Map<String, String> of(Path keyFile) {
        Map<String, String> fingerprints = new TreeMap<>();
        if (Files.exists(keyFile)) {
            for (JsonNode key : Json.read(keyFile).path("keys")) {
                String secret = key.path(key.has("k") ? "k" : "d").asText();
                String id = key.path("kid").asText();
                byte[] named = (id + " " + secret).getBytes(StandardCharsets.UTF_8);
                fingerprints.put(id, Sha256.of(named).substring(0, LENGTH));
            }
        }
        return fingerprints;
    }

    /** Refuses data that the keys at hand cannot open. */
    static void check(Manifest manifest, Map<String, String> atHand) {
        manifest.keys().forEach((id, fingerprint) -> {
            if (!fingerprint.equals(atHand.get(id))) {
                throw new StepFailed("The data of " + manifest.database() + " were sealed under a key " + id
                        + " that is not in this installation's key file. Put the key file of that time back first;"
                        + " it is kept apart from the backups. Nothing was changed.");
            }
        });
    }
}
