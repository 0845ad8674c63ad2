package cofrestr.registry.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a column of the register is made of.
 *
 * @param from headings of the file, each perhaps several with {@code |} between them, of which the first that is filled counts
 * @param join what is put between the values of several headings
 * @param values what values of the file mean, where they are not the register's own
 */
@Schema(name = "ProfileColumn")
public record ColumnSource(
        @Schema(description = "A column of the register's own profile", examples = "givenNames")
        String field,

        @Schema(
                description = "Headings of your file; alternatives with | between them",
                examples = "[\"First name\", \"Middle name\"]")
        List<String> from,

        @Schema(description = "What is put between several values", examples = " ") @Nullable
        String join,

        @Schema(description = "What your values mean", examples = "{\"Female\": \"FEMALE\"}") @Nullable
        Map<String, String> values) {

    public ColumnSource {
        from = List.copyOf(from);
        values = values == null ? null : Map.copyOf(values);
    }

    static List<String> alternatives(String heading) {
        return Arrays.asList(heading.split("\\|", -1));
    }

    /** The value in a row of the file; none where nothing is filled in. */
    Optional<String> read(Map<String, String> cells) {
        String joined = from.stream()
                .flatMap(heading ->
                        alternatives(heading).stream()
                                .map(cells::get)
                                .filter(value -> value != null)
                                .findFirst()
                                .stream())
                .collect(Collectors.joining(join == null ? " " : join))
                .strip();
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values == null ? joined : values.getOrDefault(joined, joined));
    }
}
