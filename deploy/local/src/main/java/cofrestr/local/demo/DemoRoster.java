package cofrestr.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The staff list of the demo authority: people made up from a seed, so that every machine and every day gives the same
 * list. No row has a National Insurance number, because every valid one could be somebody's.
 */
public final class DemoRoster {

    /** Enough to see pages and counts, few enough to read. */
    public static final int PEOPLE = 120;

    public static final long SEED = 20261122;

    static final String HEADINGS = "staffId,postId,givenNames,familyName,dateOfBirth,preferredLanguage,organisation,"
            + "roleProfile,postTitle,hoursPerWeek,weeksPerYear,startDate";

    private static final List<String> SCHOOLS =
            List.of("6819001", "6819002", "6819003", "6819004", "6819005", "6819006", "6819007", "6819008", "6819009");

    private static final List<String> GIVEN = List.of(
            "Siân",
            "Llŷr",
            "Angharad",
            "Gethin",
            "Megan",
            "Rhodri",
            "Ffion",
            "Ioan",
            "Nerys",
            "Tomos",
            "Eleri",
            "Siôn",
            "Bethan",
            "Gruffudd",
            "Cerys",
            "Iwan",
            "Lowri",
            "Osian",
            "Heledd",
            "Emrys",
            "Alice",
            "Daniel",
            "Priya",
            "George",
            "Hannah",
            "Yusuf",
            "Laura",
            "Peter",
            "Amina",
            "Martin",
            "Grace",
            "Oliver",
            "Zofia",
            "Kwame");

    private static final List<String> FAMILY = List.of(
            "Llŷn",
            "Gŵyr",
            "Tŷ-isaf",
            "Dŵr-y-felin",
            "Pant-y-wennol",
            "Brynhelyg",
            "Cwmtylluan",
            "Maesmeillion",
            "Nantbrithyll",
            "Penderyn",
            "Rhosydrain",
            "Tanylan",
            "Trewennol",
            "Glanyrhafan",
            "Coedmochyn",
            "Larkmeadow",
            "Otterbrook",
            "Thistlewick",
            "Foxholt",
            "Merrowdale",
            "Quillfield",
            "Ashgarden",
            "Windlebury",
            "Harecombe",
            "Saltmarch",
            "Bramblecote",
            "Wrenfold",
            "Nightingale-Poole",
            "O'Fennimore",
            "Starlingham");

    /** More often named, more often held: about two in three support teaching and learning. */
    private static final List<Role> ROLES = List.of(
            new Role("TEACHING_ASSISTANT_2", "Teaching assistant", "32.5", 39),
            new Role("TEACHING_ASSISTANT_2", "Cynorthwyydd addysgu", "30", 39),
            new Role("TEACHING_ASSISTANT_3", "Teaching assistant, level 3", "32.5", 39),
            new Role("TEACHING_ASSISTANT_4", "Higher level teaching assistant", "32.5", 40),
            new Role("ADDITIONAL_NEEDS_SUPPORT_ASSISTANT_2", "Additional needs support", "27.5", 39),
            new Role("EARLY_YEARS_2", "Ymarferydd blynyddoedd cynnar", "25", 39),
            new Role("COVER_SUPERVISION", "Cover supervisor", "35", 39),
            new Role("ADMINISTRATION_2", "School clerk", "37", 52),
            new Role("LEARNING_MENTOR_1", "Mentor dysgu", "30", 39),
            new Role("PREMISES_3", "Caretaker", "37", 52),
            new Role("TECHNICIAN_2", "Science technician", "20", 40));

    private static final Role SECOND_POST = new Role("MIDDAY_SUPERVISION_1", "Midday supervisor", "5", 38);

    private record Role(String profile, String title, String hours, int weeks) {}

    private final List<DemoPost> posts;

    private DemoRoster(List<DemoPost> posts) {
        this.posts = List.copyOf(posts);
    }

    /** The list this seed gives; the same seed gives the same people. */
    public static DemoRoster of(long seed, int people) {
        Random random = new Random(seed);
        List<DemoPost> posts = new ArrayList<>();
        for (int number = 1; number <= people; number++) {
            posts.addAll(person(number, random));
        }
        return new DemoRoster(posts);
    }

    /** Every twelfth person has a second post in the same school, told apart by {@code postId}. */
    private static List<DemoPost> person(int number, Random random) {
        Role role = pick(ROLES, random);
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(365 * 43));
        LocalDate adult = birth.plusYears(18);
        LocalDate earliest = adult.isAfter(LocalDate.of(2012, 9, 1)) ? adult : LocalDate.of(2012, 9, 1);
        int days = Math.toIntExact(LocalDate.of(2026, 9, 1).toEpochDay() - earliest.toEpochDay());
        DemoPost first = new DemoPost(
                String.format(Locale.ROOT, "C%04d", number),
                number % 12 == 0 ? "1" : "",
                pick(GIVEN, random),
                pick(FAMILY, random),
                birth,
                random.nextInt(10) < 4 ? "cy" : "en",
                pick(SCHOOLS, random),
                role.profile(),
                role.title(),
                new BigDecimal(role.hours()),
                role.weeks(),
                earliest.plusDays(random.nextInt(days)));
        return number % 12 == 0 ? List.of(first, alsoAtMidday(first)) : List.of(first);
    }

    private static DemoPost alsoAtMidday(DemoPost first) {
        return new DemoPost(
                first.staffId(),
                "2",
                first.givenNames(),
                first.familyName(),
                first.dateOfBirth(),
                first.preferredLanguage(),
                first.organisation(),
                SECOND_POST.profile(),
                SECOND_POST.title(),
                new BigDecimal(SECOND_POST.hours()),
                SECOND_POST.weeks(),
                first.startDate());
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    public List<DemoPost> posts() {
        return posts;
    }

    /** The codes the register must know for this list to be read. */
    Set<String> roleProfiles() {
        return posts.stream().map(DemoPost::roleProfile).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list as it is sent: CSV with the register's own headings. */
    public String csv() {
        return Stream.concat(Stream.of(HEADINGS), posts.stream().map(DemoRoster::row))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    private static String row(DemoPost post) {
        return Stream.of(
                        post.staffId(),
                        post.postId(),
                        post.givenNames(),
                        post.familyName(),
                        post.dateOfBirth(),
                        post.preferredLanguage(),
                        post.organisation(),
                        post.roleProfile(),
                        post.postTitle(),
                        post.hoursPerWeek().toPlainString(),
                        post.weeksPerYear(),
                        post.startDate())
                .map(value -> quoted(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
