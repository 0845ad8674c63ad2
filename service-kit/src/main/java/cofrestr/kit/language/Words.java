package cofrestr.kit.language;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same words in both languages, as reference data carries them. */
public record Words(
        @JsonProperty("cy") String cy, @JsonProperty("en") String en) {
    public String in(Language language) {
        return switch (language) {
            case CY -> cy;
            case EN -> en;
        };
    }
}
