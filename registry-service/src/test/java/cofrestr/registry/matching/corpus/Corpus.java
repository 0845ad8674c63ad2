package cofrestr.registry.matching.corpus;

import cofrestr.registry.matching.corpus.CorpusNames.Given;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So many people of a register, each described once by somebody who certainly meant them; a tenth of them look like the one
 * before without being it, and a tenth as many again are described who look like somebody and are not in the register.
 *
 * @param people by number
 */
public record Corpus(List<Entered> people, List<Pair> pairs) {

    public static Corpus of(long seed, int size) {
        return new Making(seed).make(size);
    }

    /** Makes one up, person by person. */
    private static final class Making {
        private static final LocalDate OLDEST = LocalDate.of(1958, 1, 1);
        private static final int DAYS = 17_500;
        private static final int TENTH = 1000;
        private static final int HAS_NI = 9200;
        private static final int PAST_NAME = 800;
        private static final int FORMER_NAME = 500;
        private static final int WRONG_SIBLING = 100;

        private final Draw draw;
        private final CorpusNames names;
        private final Describe describe;
        private final Set<String> taken = new HashSet<>();

        Making(long seed) {
            draw = new Draw(seed);
            names = new CorpusNames(draw);
            describe = new Describe(draw, names);
        }

        Corpus make(int size) {
            List<Entered> people = new ArrayList<>();
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                boolean like = i > 0 && draw.in10000(TENTH);
                Entered who = like ? like(people.getLast(), i, relative()) : somebody(i);
                people.add(who);
                Described it = describe.describe(who);
                pairs.add(new Pair(it.query(), i, it.done));
            }
            for (int i = 0; i < size / 10; i++) {
                pairs.add(stranger(draw.oneOf(people)));
            }
            return new Corpus(people, pairs);
        }

        private Relative relative() {
            return draw.oneOf(List.of(Relative.values()));
        }

        private Pair stranger(Entered model) {
            Relative how = relative();
            Entered other = like(model, -1, how);
            Described it = describe.describe(other);
            it.registerNumber = null;
            it.done.clear();
            it.done.add(how.name());
            if (how != Relative.DOUBLE && model.ni() != null && draw.in10000(WRONG_SIBLING)) {
                it.ni = model.ni();
                it.done.add("number of the other");
            }
            return new Pair(it.query(), null, it.done);
        }

        private Entered somebody(int number) {
            List<Given> given = names.given();
            String family = names.family(given.getFirst().sex());
            boolean past = draw.in10000(PAST_NAME);
            boolean former = draw.in10000(FORMER_NAME);
            return new Entered(
                    number,
                    given,
                    family,
                    past ? names.otherFamily(family) : null,
                    former ? names.otherFamily(family) : null,
                    OLDEST.plusDays(draw.below(DAYS)),
                    draw.in10000(HAS_NI) ? ni() : null);
        }

        private Entered like(Entered model, int number, Relative how) {
            Entered own = somebody(number);
            boolean sameName = how == Relative.NAMESAKE || how == Relative.DOUBLE || how == Relative.PARENT_AND_CHILD;
            return new Entered(
                    number,
                    given(model, own, how),
                    sameName || how == Relative.TWIN ? model.familyName() : own.familyName(),
                    own.pastFamilyName(),
                    own.formerFamilyName(),
                    birth(model, own, how),
                    how == Relative.TWIN ? ofTwin(model.ni(), own.ni()) : own.ni());
        }

        private List<Given> given(Entered model, Entered own, Relative how) {
            return switch (how) {
                case TWIN -> List.of(names.another(model.given().getFirst()));
                case SHARED_BIRTHDAY -> own.given();
                case NAMESAKE, DOUBLE, SHARED_BIRTHDAY_AND_GIVEN_NAMES, PARENT_AND_CHILD -> model.given();
            };
        }

        private LocalDate birth(Entered model, Entered own, Relative how) {
            return switch (how) {
                case TWIN, DOUBLE, SHARED_BIRTHDAY, SHARED_BIRTHDAY_AND_GIVEN_NAMES -> model.birth();
                case NAMESAKE -> own.birth();
                case PARENT_AND_CHILD -> model.birth().plusDays(365L * (18 + draw.below(20)));
            };
        }

        private @Nullable String ofTwin(@Nullable String model, @Nullable String own) {
            if (model == null || own == null || draw.in10000(5000)) {
                return own;
            }
            int digits = (Integer.parseInt(model.substring(2, 8)) + 1) % 1_000_000;
            String next = String.format(Locale.ROOT, "%s%06d%s", model.substring(0, 2), digits, model.substring(8));
            return taken.add(next) ? next : own;
        }

        /** QQ is nobody's. */
        private String ni() {
            String ni;
            do {
                ni = String.format(Locale.ROOT, "QQ%06d%s", draw.below(1_000_000), "ABCD".charAt(draw.below(4)));
            } while (!taken.add(ni));
            return ni;
        }
    }

    /** SHA-256 over everything that it says, so that a corpus which changed is seen. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        people.forEach(one -> all.append(one).append('\n'));
        pairs.forEach(pair -> all.append(text(pair)).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Pair pair) {
        var query = pair.query();
        return String.join(
                "|",
                String.valueOf(query.givenNames()),
                String.valueOf(query.familyName()),
                String.valueOf(query.formerFamilyName()),
                String.valueOf(query.dateOfBirth()),
                query.niNumber() == null ? "" : query.niNumber().value(),
                query.registerNumber() == null ? "" : query.registerNumber().value(),
                String.valueOf(pair.truth()),
                pair.done().toString());
    }
}
