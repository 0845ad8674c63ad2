package cofrestr.registry.search.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.registry.search.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of searches. One is sealed and bound to the client and, by their keyed hash, to the criteria, which come again
 * in the body with it; it holds a place in the answer and nothing of what was asked.
 */
@RequestScoped
public class SearchCursors {
    @Inject
    Keyring keys;

    @Inject
    CurrentCaller callers;

    String seal(Place place, SearchRequest asked) {
        byte[] sealed = keys.cursorSeal().seal(place.text().getBytes(StandardCharsets.UTF_8), boundTo(asked));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    Place open(@Nullable String cursor, SearchRequest asked) {
        if (cursor == null) {
            return Place.START;
        }
        try {
            byte[] plain = keys.cursorSeal().open(Base64.getUrlDecoder().decode(cursor), boundTo(asked));
            return Place.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | SecurityException altered) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
    }

    private String boundTo(SearchRequest asked) {
        String criteria = String.join(
                "\n",
                part(asked.name()),
                part(asked.registerNumber()),
                part(asked.dateOfBirth()),
                part(asked.niNumber()),
                part(asked.organisation()));
        return callers.get().client() + " practitioner-searches "
                + HexFormat.of().formatHex(keys.searchHash(criteria));
    }

    private static String part(@Nullable String written) {
        return written == null ? "" : written;
    }
}
