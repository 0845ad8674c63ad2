package cofrestr.registry.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what the people whom a query could mean are looked up, beside its numbers: the first two letters of the words of its
 * names, and of the other forms of these, with the birth date.
 *
 * @param births the birth date, and the one with day and month in each other's place where there is one
 * @param codes of all its names
 * @param pairs of a given name and a family name, the smaller first
 */
record BlockKeys(List<Birth> births, Set<String> codes, Set<Pair> pairs) {
    private static final int MONTHS = 12;
    private static final BlockKeys NONE = new BlockKeys(List.of(), Set.of(), Set.of());

    /** A day on which the person may have been born. */
    record Birth(Block block, LocalDate day) {}

    /** Two codes, the smaller first: swapped names have the same. */
    record Pair(String first, String second) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    static BlockKeys of(Sought sought, NameVariants variants) {
        if (sought.birth() == null) {
            return NONE;
        }
        Set<String> given = new TreeSet<>();
        Set<String> family = new TreeSet<>();
        add(given, sought.givenNames());
        formsOfGiven(sought.givenNames(), variants, given);
        Stream.of(sought.familyName(), sought.formerFamilyName())
                .filter(Objects::nonNull)
                .forEach(name -> {
                    add(family, name);
                    variants.familyFormsOf(name.without(variants.particles()).joined())
                            .forEach(form -> family.add(code(form)));
                });
        Set<Pair> pairs = new LinkedHashSet<>();
        given.forEach(one -> family.forEach(other -> pairs.add(Pair.of(one, other))));
        Set<String> all = new TreeSet<>(given);
        all.addAll(family);
        return new BlockKeys(births(LocalDate.parse(sought.birth())), all, pairs);
    }

    private static void add(Set<String> codes, @Nullable ComparableName name) {
        if (name != null) {
            codes.addAll(name.codes());
        }
    }

    private static void formsOfGiven(@Nullable ComparableName name, NameVariants variants, Set<String> codes) {
        if (name != null) {
            name.words().forEach(word -> variants.givenFormsOf(word).forEach(form -> codes.add(code(form))));
        }
    }

    private static String code(String form) {
        return form.substring(0, Math.min(2, form.length()));
    }

    private static List<Birth> births(LocalDate day) {
        List<Birth> births = new ArrayList<>();
        births.add(new Birth(Block.BIRTH_DATE, day));
        swapped(day).ifPresent(other -> births.add(new Birth(Block.BIRTH_DATE_SWAPPED, other)));
        return births;
    }

    private static Optional<LocalDate> swapped(LocalDate day) {
        return day.getDayOfMonth() > MONTHS || day.getDayOfMonth() == day.getMonthValue()
                ? Optional.empty()
                : Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "block keys";
    }
}
