package cofrestr.local.nation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Typing errors. None makes somebody look like somebody else: what would is not made. */
final class Slips {

    private final Set<Likeness> taken;
    private final Random random;

    /** @param taken who looks how already; grows with every slip */
    Slips(Set<Likeness> taken, Random random) {
        this.taken = taken;
        this.random = random;
    }

    /** The same person, mistyped in this way; nothing where it cannot be done. */
    Optional<Written> of(Done what, Written right) {
        return switch (what) {
            case NAME_MISTYPED, NAME_MISTYPED_NOW -> free(right, name(right));
            case BIRTH_DATE_MISTYPED, BIRTH_DATE_MISTYPED_NOW, ROWS_DISAGREE -> free(right, birth(right));
            case BOTH_MISTYPED_NOW -> free(right, birth(name(right)));
            case ACCENT_LEFT_OUT -> Optional.of(right.withoutAccents()).filter(plain -> !plain.equals(right));
            default -> Optional.empty();
        };
    }

    private Optional<Written> free(Written right, Written wrong) {
        boolean changed = !wrong.likeness().equals(right.likeness());
        return changed && taken.add(wrong.likeness()) ? Optional.of(wrong) : Optional.empty();
    }

    /** Two letters that stand beside each other in the family name change places. */
    private Written name(Written right) {
        char[] letters = right.familyName().toCharArray();
        int at = 1 + random.nextInt(letters.length - 2);
        char letter = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = letter;
        return right.named(new String(letters));
    }

    /** Day and month change places; where that is no other date, the year before. */
    private static Written birth(Written right) {
        LocalDate day = right.birth();
        boolean swaps = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        return right.born(
                swaps ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()) : day.minusYears(1));
    }
}
