package cofrestr.kit.http;

import cofrestr.kit.time.Days;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days in bodies are read as those in queries are. */
@Singleton
public class DaysInBodies implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new Day()));
    }

    /** After the platform's own: of two that read a type the one that was registered last does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Day extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String written = parser.getText();
            try {
                return Days.read(written);
            } catch (DateTimeException noSuchDay) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a day as 2026-11-22");
            }
        }
    }
}
