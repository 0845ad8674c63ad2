package cofrestr.local.nation;

import java.util.List;
import java.util.Map;

/** Names of schools, in both languages: a landscape, a creature, the sector, and the word that they are invented. */
final class SchoolNames {

    private final List<Map<String, String>> lands = Words.of("SCHOOL_LAND");
    private final List<Map<String, String>> creatures = Words.of("SCHOOL_CREATURE");

    String english(int number, String sector) {
        return "%s %s %s (invented)".formatted(creature(number, "en"), land(number, "en"), sector);
    }

    String welsh(int number, String sector) {
        return "%s %s %s (dychmygol)".formatted(sector, land(number, "cy"), creature(number, "cy"));
    }

    /** Landscape and creature go round at different speeds, so that names repeat only when all pairs are used. */
    private String land(int number, String language) {
        return lands.get((number + number / creatures.size()) % lands.size()).getOrDefault(language, "");
    }

    private String creature(int number, String language) {
        return creatures.get(number % creatures.size()).getOrDefault(language, "");
    }
}
