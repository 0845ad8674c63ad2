package cofrestr.kit.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** The forms that a body is documented in: one thing before many, and of many as NDJSON an example that is lines. */
final class Forms {
    private static final String JSON = "application/json";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final ObjectMapper LINES = new ObjectMapper();

    private Forms() {}

    static void tidy(@Nullable Content forms) {
        if (forms == null || forms.getMediaTypes() == null) {
            return;
        }
        if (forms.hasMediaType(JSON_LINES)) {
            writeAsLines(forms.getMediaType(JSON_LINES).getExamples());
        }
        if (forms.hasMediaType(JSON)) {
            // The pages fill in the first form.
            Map<String, MediaType> ordered = new LinkedHashMap<>();
            ordered.put(JSON, forms.getMediaType(JSON));
            ordered.putAll(forms.getMediaTypes());
            forms.setMediaTypes(ordered);
        }
    }

    /** An example of lines stands at its operation as a JSON list, because what looks like JSON is read as one value. */
    private static void writeAsLines(@Nullable Map<String, Example> examples) {
        if (examples == null) {
            return;
        }
        for (Example example : examples.values()) {
            if (example.getValue() instanceof List<?> rows) {
                StringBuilder lines = new StringBuilder();
                rows.forEach(row -> lines.append(line(row)).append('\n'));
                example.setValue(lines.toString());
            }
        }
    }

    private static String line(Object row) {
        try {
            return LINES.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
