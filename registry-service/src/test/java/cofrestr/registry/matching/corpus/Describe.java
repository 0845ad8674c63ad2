package cofrestr.registry.matching.corpus;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.matching.corpus.CorpusNames.Given;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Describes people of the register as senders do: mostly as they are entered, and now and then otherwise. */
public final class Describe {
    /** The person's first number; numbers of the corpus are counted from it. */
    public static final int FIRST_NUMBER = 4_000_000;

    /** Something that happens to a description, so often in ten thousand. */
    private record Mishap(String name, int in10000, BiConsumer<Described, Entered> happening) {}

    private final Draw draw;
    private final CorpusNames names;
    private final Mistakes mistakes;
    private final List<Mishap> mishaps = List.of(
            new Mishap("married, former name stated", 130, this::marriedAndSaid),
            new Mishap("married, former name not stated", 60, this::married),
            new Mishap("by a former name", 200, this::byFormerName),
            new Mishap("half of a double name", 1500, this::halfOfDouble),
            new Mishap("another form of the given name", 350, this::otherForm),
            new Mishap("second name left out", 2500, this::firstNameAlone),
            new Mishap("second name added", 600, this::secondNameAdded),
            new Mishap("second name as initial", 500, this::secondAsInitial),
            new Mishap("by the second name", 70, this::bySecondName),
            new Mishap("initial alone", 50, this::initialAlone),
            new Mishap("ap or ferch left out", 4000, this::withoutParticle),
            new Mishap("slip in the given names", 120, this::slipInGiven),
            new Mishap("slip in the family name", 150, this::slipInFamily),
            new Mishap("second slip in the family name", 15, this::slipInFamily),
            new Mishap("names swapped", 50, this::swapped),
            new Mishap("without marks", 3500, this::withoutMarks),
            new Mishap("letters lost", 800, this::lettersLost),
            new Mishap("misread letters", 100, this::misread),
            new Mishap("without signs", 3000, this::withoutSigns),
            new Mishap("capitals", 2000, this::capitals),
            new Mishap(
                    "day and month swapped",
                    40,
                    (it, who) -> it.birth = mistakes().dayMonthSwapped(it.birth)),
            new Mishap(
                    "wrong digit in birth date",
                    60,
                    (it, who) -> it.birth = mistakes().digitWrong(it.birth)),
            new Mishap(
                    "year of birth off", 20, (it, who) -> it.birth = mistakes().yearOff(it.birth)),
            new Mishap("no National Insurance number", 1200, (it, who) -> it.ni = null),
            new Mishap("wrong digit in National Insurance number", 60, this::niDigit),
            new Mishap("digits swapped in National Insurance number", 40, this::niSwapped),
            new Mishap("register number", 500, this::numbered));

    Describe(Draw draw, CorpusNames names) {
        this.draw = draw;
        this.names = names;
        this.mistakes = new Mistakes(draw);
    }

    private Mistakes mistakes() {
        return mistakes;
    }

    Described describe(Entered who) {
        Described it = new Described(who.givenNames(), who.familyName(), who.birth(), who.ni());
        for (Mishap mishap : mishaps) {
            if (draw.in10000(mishap.in10000())) {
                String before = it.toString();
                mishap.happening().accept(it, who);
                if (!before.equals(it.toString())) {
                    it.done.add(mishap.name());
                }
            }
        }
        return it;
    }

    private void marriedAndSaid(Described it, Entered who) {
        it.former = it.family;
        it.family = names.otherFamily(it.family);
    }

    private void married(Described it, Entered who) {
        it.family = names.otherFamily(it.family);
    }

    private void byFormerName(Described it, Entered who) {
        if (who.pastFamilyName() != null) {
            it.family = who.pastFamilyName();
        } else if (who.formerFamilyName() != null) {
            it.family = who.formerFamilyName();
        }
    }

    private void halfOfDouble(Described it, Entered who) {
        String[] halves = it.family.split("[- ]", -1);
        if (halves.length == 2 && !isParticle(halves[0])) {
            it.family = halves[draw.below(2)];
        }
    }

    private static boolean isParticle(String word) {
        return word.equals("ap") || word.equals("ferch");
    }

    private void otherForm(Described it, Entered who) {
        List<String> forms = who.given().getFirst().forms();
        if (!forms.isEmpty()) {
            it.given = draw.oneOf(forms);
        }
    }

    private void firstNameAlone(Described it, Entered who) {
        it.given = it.given.split(" ", -1)[0];
    }

    private void secondNameAdded(Described it, Entered who) {
        if (!it.given.contains(" ")) {
            it.given = it.given + " " + names.another(who.given().getFirst()).name();
        }
    }

    private void secondAsInitial(Described it, Entered who) {
        String[] words = it.given.split(" ", -1);
        it.given = words.length > 1 ? words[0] + " " + words[1].charAt(0) : it.given;
    }

    private void bySecondName(Described it, Entered who) {
        it.given = who.given().stream()
                .map(Given::name)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void initialAlone(Described it, Entered who) {
        it.given = it.given.substring(0, 1);
    }

    private void withoutParticle(Described it, Entered who) {
        String[] words = it.family.split(" ", -1);
        it.family = isParticle(words[0]) ? String.join(" ", Arrays.asList(words).subList(1, words.length)) : it.family;
    }

    private void slipInGiven(Described it, Entered who) {
        it.given = it.given.length() > 1 ? mistakes.typed(it.given) : it.given;
    }

    private void slipInFamily(Described it, Entered who) {
        it.family = mistakes.typed(it.family);
    }

    private void swapped(Described it, Entered who) {
        String given = it.given;
        it.given = it.family;
        it.family = given;
    }

    private void withoutMarks(Described it, Entered who) {
        it.given = mistakes.withoutMarks(it.given);
        it.family = mistakes.withoutMarks(it.family);
    }

    private void lettersLost(Described it, Entered who) {
        it.given = mistakes.lost(it.given);
        it.family = mistakes.lost(it.family);
    }

    private void misread(Described it, Entered who) {
        it.given = mistakes.misread(it.given);
        it.family = mistakes.misread(it.family);
    }

    private void withoutSigns(Described it, Entered who) {
        it.family = mistakes.withoutSigns(it.family);
    }

    private void capitals(Described it, Entered who) {
        it.given = mistakes.loud(it.given);
        it.family = mistakes.loud(it.family);
    }

    private void niDigit(Described it, Entered who) {
        it.ni = it.ni == null ? null : mistakes.niDigitWrong(it.ni);
    }

    private void niSwapped(Described it, Entered who) {
        it.ni = it.ni == null ? null : mistakes.niDigitsSwapped(it.ni);
    }

    private void numbered(Described it, Entered who) {
        it.registerNumber = RegisterNumber.ofBody(FIRST_NUMBER + who.number());
    }
}
