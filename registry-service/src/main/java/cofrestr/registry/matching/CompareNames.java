package cofrestr.registry.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the names asked for compare with all the names somebody bears or bore, given names and family name apart. */
final class CompareNames {
    private static final Set<Comparison> AS_GOOD_AS_SAME = EnumSet.of(
            Comparison.SEVERAL_AGREE,
            Comparison.AGREES,
            Comparison.AGREES_FOLDED,
            Comparison.AGREES_WITHOUT_PARTICLE,
            Comparison.FIRST_AGREES,
            Comparison.VARIANT);

    private final CompareParts parts;

    CompareNames(NameVariants variants) {
        this.parts = new CompareParts(variants);
    }

    /** Both halves of a name, compared. */
    record Names(Comparison given, Comparison family) {}

    /** A name that the person bears or bore, ready to be compared. */
    private record Borne(
            Optional<ComparableName> given,
            Optional<ComparableName> preferred,
            Optional<ComparableName> family,
            boolean current) {
        static Borne of(KnownPerson.Name name) {
            return new Borne(
                    ComparableName.of(name.givenNames()),
                    Optional.ofNullable(name.preferredName()).flatMap(ComparableName::of),
                    ComparableName.of(name.familyName()),
                    name.current());
        }

        static Borne formerly(String familyName) {
            return new Borne(Optional.empty(), Optional.empty(), ComparableName.of(familyName), false);
        }
    }

    Names compare(Sought sought, KnownPerson known) {
        List<Borne> borne = Stream.concat(
                        known.names().stream().map(Borne::of),
                        known.formerFamilyNames().stream().map(Borne::formerly))
                .toList();
        Names straight = new Names(given(sought.givenNames(), borne), family(sought, borne));
        boolean sound = AS_GOOD_AS_SAME.contains(straight.given())
                && (AS_GOOD_AS_SAME.contains(straight.family()) || straight.family() == Comparison.AGREES_FORMERLY);
        ComparableName given = sought.givenNames();
        ComparableName family = sought.familyName();
        return sound || given == null || family == null ? straight : crossed(given, family, borne, straight);
    }

    private Comparison given(@Nullable ComparableName sought, List<Borne> borne) {
        return sought == null
                ? Comparison.MISSING
                : closest(borne.stream()
                        .flatMap(name -> Stream.of(name.given(), name.preferred()))
                        .flatMap(Optional::stream)
                        .map(name -> parts.given(sought, name)));
    }

    private Comparison family(Sought sought, List<Borne> borne) {
        ComparableName now = sought.familyName();
        ComparableName former = sought.formerFamilyName();
        if (now == null && former == null) {
            return Comparison.MISSING;
        }
        return closest(borne.stream()
                .flatMap(name -> name.family().stream()
                        .flatMap(family -> Stream.concat(
                                Stream.ofNullable(now).map(one -> asOf(parts.family(one, family), name.current())),
                                Stream.ofNullable(former).map(one -> asOf(parts.family(one, family), false))))));
    }

    /** What agrees with a name of the past, on either side, agrees formerly. */
    private static Comparison asOf(Comparison compared, boolean current) {
        return !current && AS_GOOD_AS_SAME.contains(compared) ? Comparison.AGREES_FORMERLY : compared;
    }

    private static Comparison closest(Stream<Comparison> compared) {
        return compared.min(Comparator.naturalOrder()).orElse(Comparison.MISSING);
    }

    /** The same where letters are divided between the names in another way, or the names stand in each other's place. */
    private Names crossed(ComparableName given, ComparableName family, List<Borne> borne, Names straight) {
        String all = given.joined() + family.joined();
        for (Borne name : borne) {
            if (name.given().isEmpty() || name.family().isEmpty()) {
                continue;
            }
            ComparableName itsGiven = name.given().get();
            ComparableName itsFamily = name.family().get();
            if (all.equals(itsGiven.joined() + itsFamily.joined())) {
                return new Names(Comparison.AGREES_FOLDED, Comparison.AGREES_FOLDED);
            }
            if (swapped(parts.family(given, itsFamily), parts.given(family, itsGiven))) {
                return new Names(Comparison.NAMES_SWAPPED, Comparison.NAMES_SWAPPED);
            }
        }
        return straight;
    }

    private static boolean swapped(Comparison asFamily, Comparison asGiven) {
        boolean familyIs = AS_GOOD_AS_SAME.contains(asFamily);
        boolean givenIs = AS_GOOD_AS_SAME.contains(asGiven);
        return (familyIs && (givenIs || asGiven == Comparison.CLOSE)) || (givenIs && asFamily == Comparison.CLOSE);
    }
}
