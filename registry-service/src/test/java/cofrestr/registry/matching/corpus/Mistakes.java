package cofrestr.registry.matching.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What befalls names, dates and numbers on their way from a person to a computer. */
final class Mistakes {
    private static final String LETTERS = "abcdefghijklmnoprstuwy";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Draw draw;

    Mistakes(Draw draw) {
        this.draw = draw;
    }

    /** A letter too much, too few, another, or two in each other's place. */
    String typed(String name) {
        int at = draw.below(name.length());
        String letter = String.valueOf(LETTERS.charAt(draw.below(LETTERS.length())));
        return switch (draw.below(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.length() > 2 ? name.substring(0, at) + name.substring(at + 1) : name + letter;
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> swapped(name, Math.min(at, name.length() - 2));
        };
    }

    private static String swapped(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** ŵ and ŷ are not in Windows-1252, and what is not becomes a question mark. */
    String lost(String name) {
        return new String(Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(WESTERN), WESTERN);
    }

    String misread(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), WESTERN);
    }

    String withoutSigns(String name) {
        return draw.in10000(5000) ? name.replaceAll("['-]", "") : name.replaceAll("['-]", " ");
    }

    String loud(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    LocalDate dayMonthSwapped(LocalDate birth) {
        return birth.getDayOfMonth() > 12
                ? birth
                : LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
    }

    /** One digit of the date is another, and it is still a date. */
    LocalDate digitWrong(LocalDate birth) {
        String text = birth.toString();
        while (true) {
            int at = 2 + draw.below(8);
            String wrong = text.substring(0, at) + draw.below(10) + text.substring(at + 1);
            if (isDate(wrong) && !wrong.equals(text)) {
                return LocalDate.parse(wrong);
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() < 2012;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    LocalDate yearOff(LocalDate birth) {
        int by = draw.in10000(5000) ? 1 : 10;
        return birth.plusYears(draw.in10000(5000) ? by : -by);
    }

    /** One of the six digits is another. */
    String niDigitWrong(String ni) {
        int at = 2 + draw.below(6);
        int digit = ni.charAt(at) - '0';
        return ni.substring(0, at) + (digit + 1 + draw.below(9)) % 10 + ni.substring(at + 1);
    }

    /** Two neighbouring digits in each other's place; another digit wrong where all are the same. */
    String niDigitsSwapped(String ni) {
        int from = 2 + draw.below(5);
        for (int i = 0; i < 5; i++) {
            int at = 2 + (from - 2 + i) % 5;
            if (ni.charAt(at) != ni.charAt(at + 1)) {
                return swapped(ni, at);
            }
        }
        return niDigitWrong(ni);
    }
}
