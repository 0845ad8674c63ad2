package cofrestr.local.nation;

import cofrestr.local.Progress;
import cofrestr.local.StackFile;
import cofrestr.local.StepFailed;
import cofrestr.local.demo.Api;
import cofrestr.local.demo.Body;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads the demo nation through the public API: its schools, then each authority's list, looked at beside the truth before
 * it is committed. Doing it again changes nothing.
 */
public final class LoadNation {

    /** Stands for the HR systems of all authorities. */
    private static final String EMPLOYER = "nation-hr";

    private static final String REGISTRAR = "registrar-desk";

    private final Api api;
    private final Progress out;
    private final NationSettings settings;
    private final LocalDate asOf;

    private LoadNation(Api api, Progress out, NationSettings settings, LocalDate asOf) {
        this.api = api;
        this.out = out;
        this.settings = settings;
        this.asOf = asOf;
    }

    /** Does it, as of today, and leaves the lists and their truth in {@code folder}. */
    public static void run(StackFile stack, Progress out, NationSettings settings, Path folder) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
            new LoadNation(new Api(http, stack), out, settings, today).load(folder);
        }
    }

    private void load(Path folder) {
        Nation nation = Nation.of(settings.seed(), settings.people());
        List<AuthorityList> lists = settings.asked(nation);
        Path files = folder.resolve("round-" + settings.round());
        new NationFiles(files).write(lists);
        out.step("%,d people of seed %d are made up; their lists and the truth about each row are in %s"
                .formatted(settings.people(), settings.seed(), files));
        openSchools(nation.schools());
        LoadedLists loaded = new LoadedLists(out, lists);
        ListCheck check = new ListCheck(
                new Alike(nation.round(settings.round()).values()), new Resembling(nation.upTo(settings.round())));
        SendList sending = new SendList(api, EMPLOYER);
        for (AuthorityList list : lists) {
            loaded.began();
            Outcome outcome = sending.send(list, asOf, plan -> look(check, list, plan));
            loaded.add(list, outcome);
        }
        loaded.tell();
        compare(loaded);
    }

    /** One authority's schools at a time, for an import is one transaction. */
    private void openSchools(List<School> schools) {
        Map<String, Integer> counts = new TreeMap<>();
        schools.stream()
                .collect(Collectors.groupingBy(School::authority))
                .values()
                .forEach(own -> importSchools(own)
                        .properties()
                        .forEach(count ->
                                counts.merge(count.getKey(), count.getValue().asInt(), Integer::sum)));
        out.step("%,d invented schools: %s".formatted(schools.size(), counts));
    }

    private JsonNode importSchools(List<School> schools) {
        String csv = Stream.concat(Stream.of(School.HEADINGS), schools.stream().map(School::csv))
                .collect(Collectors.joining("\n", "", "\n"));
        String path = "/v1/organisation-imports";
        return api.send(REGISTRAR, "POST", path, Body.csv(csv, ""))
                .good("POST " + path)
                .body();
    }

    private void look(ListCheck check, AuthorityList list, Outcome plan) {
        List<String> complaints = check.complaints(list, plan);
        if (!complaints.isEmpty()) {
            throw new StepFailed("The plan for " + list.authority().name()
                    + " is not what the truth has, and was not committed: " + String.join("; ", complaints)
                    + ". (A round builds on the one before, and a register holds one nation: one seed, one size.)");
        }
    }

    private void compare(LoadedLists loaded) {
        Statistics statistics = new Statistics(api, REGISTRAR);
        Totals truth = loaded.standing(new Unlisted(api, EMPLOYER));
        List<Comparison> comparisons = settings.isWhole()
                ? List.of(
                        new Comparison(
                                "Posts by category", truth.byCategory(), statistics.posts(asOf, "censusCategory")),
                        new Comparison("Posts by authority", truth.byAuthority(), statistics.posts(asOf, "authority")),
                        new Comparison(
                                "People by Welsh ability", truth.byAbility(), statistics.people(asOf, "welshAbility")))
                : List.of(
                        new Comparison("Posts by authority", truth.byAuthority(), statistics.posts(asOf, "authority")));
        comparisons.forEach(comparison -> out.step(comparison.told()));
        if (comparisons.stream()
                .anyMatch(comparison -> !comparison.differences().isEmpty())) {
            throw new StepFailed("The register's counts are not those of the truth.");
        }
    }
}
