package cofrestr.registry.profile;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves how an employer's system heads its lists. */
@ApplicationScoped
public class SaveProfile {
    private final Profiles profiles;
    private final Versions versions;
    private final Clock clock;

    SaveProfile(Profiles profiles, Versions versions, Clock clock) {
        this.profiles = profiles;
        this.versions = versions;
        this.clock = clock;
    }

    /** Saves the profile under its name, new or in the place of the version that {@code ifMatch} names. */
    @Transactional
    public SavedProfile save(
            OrganisationCode organisation,
            String name,
            List<ColumnSource> columns,
            List<String> ignored,
            Set<String> known,
            @Nullable String ifMatch) {
        if (!name.matches("[a-z][a-z0-9-]{1,39}") || name.equals(ListProfile.OWN)) {
            throw Problem.of(RegistryProblem.ROSTER_PROFILE_NAME_INVALID);
        }
        refuseUnfit(columns, ignored, known);
        long version = profiles.lock(organisation, name);
        if (version > 0) {
            versions.same(versions.required(ifMatch), version);
        }
        SavedProfile saved =
                new SavedProfile(organisation.value(), name, columns, ignored, version + 1, "saved by its employer");
        profiles.save(saved, Clocks.now(clock));
        return saved;
    }

    private static void refuseUnfit(List<ColumnSource> columns, List<String> ignored, Set<String> known) {
        Problem wrong = Problem.of(RegistryProblem.ROSTER_PROFILE_UNFIT);
        Set<String> fields = new HashSet<>();
        Set<String> headings = new HashSet<>(ignored);
        for (int i = 0; i < columns.size(); i++) {
            ColumnSource column = columns.get(i);
            if (!known.contains(column.field()) || !fields.add(column.field())) {
                wrong = wrong.at("/columns/" + i + "/field", RegistryProblem.ROSTER_PROFILE_COLUMN_WRONG);
            }
            if (column.from().isEmpty()
                    || column.from().stream().anyMatch(String::isBlank)
                    || !addAll(headings, column)) {
                wrong = wrong.at("/columns/" + i + "/from", RegistryProblem.ROSTER_PROFILE_COLUMN_WRONG);
            }
        }
        List<String> missing = new ArrayList<>(OwnColumns.ALWAYS);
        missing.removeAll(fields);
        if (!fields.contains("roleProfile") && !fields.contains("postTitle")) {
            missing.add(OwnColumns.KIND_OF_POST);
        }
        if (!missing.isEmpty()) {
            missing.sort(null);
            wrong = wrong.at("/columns", RegistryProblem.ROSTER_PROFILE_INCOMPLETE, String.join(", ", missing));
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
    }

    /** Whether each heading feeds one column only. */
    private static boolean addAll(Set<String> headings, ColumnSource column) {
        return column.from().stream()
                .flatMap(heading -> ColumnSource.alternatives(heading).stream())
                .map(headings::add)
                .reduce(true, Boolean::logicalAnd);
    }
}
