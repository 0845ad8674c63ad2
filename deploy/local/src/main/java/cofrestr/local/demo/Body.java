package cofrestr.local.demo;

import cofrestr.local.Json;

/** What is sent: its media type, its text, and what of it is shown. */
public record Body(String type, String text, String shown) {

    public static Body csv(String text, String shown) {
        return new Body("text/csv", text, shown);
    }

    public static Body json(Object value) {
        String text = Json.oneLine(value);
        return new Body("application/json", text, text);
    }

    Body shownAs(String words) {
        return new Body(type, text, words);
    }
}
