package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.reference.RegistrationCategories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Enters the fees of a year, the whole schedule at once (2014 Act s12; SI 2017/92). It counts for notices sent from then
 * on; what was charged before stays as it was charged.
 */
@ApplicationScoped
public class EnterFeeSchedule {
    private final FeeSchedules schedules;
    private final RegistrationCategories categories;
    private final Versions versions;
    private final Clock clock;

    EnterFeeSchedule(FeeSchedules schedules, RegistrationCategories categories, Versions versions, Clock clock) {
        this.schedules = schedules;
        this.categories = categories;
        this.versions = versions;
        this.clock = clock;
    }

    /** The fees of a year as they are to be. */
    public record Command(FeeYear year, List<FeeTerms> categories, List<ActFee> otherFees) {}

    /** Enters it. {@code ifMatch} is the version that was seen; the first schedule of a year needs none. */
    @Transactional
    public FeeSchedule enter(Command command, @Nullable String ifMatch, Caller by) {
        refuseUnfit(command);
        long version = schedules.hold(command.year());
        if (version > 0) {
            versions.same(versions.required(ifMatch), version);
        }
        schedules.enter(
                new FeeSchedule(
                        command.year(), version + 1, Clocks.now(clock), command.categories(), command.otherFees()),
                by);
        return schedules.find(command.year()).orElseThrow();
    }

    private void refuseUnfit(Command command) {
        Map<String, RegistrationCategories.Category> known = categories.all().stream()
                .collect(Collectors.toMap(RegistrationCategories.Category::code, Function.identity()));
        Problem wrong = Problem.of(RegistryProblem.FEE_SCHEDULE_UNFIT);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < command.categories().size(); i++) {
            FeeTerms terms = command.categories().get(i);
            String at = "/categories/" + i;
            RegistrationCategories.Category category = known.get(terms.category());
            if (category == null || !inForce(category, command.year()) || !seen.add(terms.category())) {
                wrong = wrong.at(at + "/category", RegistryProblem.CATEGORY_UNKNOWN);
            }
            if (!terms.fit()) {
                wrong = wrong.at(at + "/subsidy", RegistryProblem.FEE_REDUCED_TOO_FAR);
            }
        }
        Set<FeeKind> acts = new HashSet<>(Set.of(FeeKind.REGISTRATION));
        for (int i = 0; i < command.otherFees().size(); i++) {
            if (!acts.add(command.otherFees().get(i).fee())) {
                wrong = wrong.at("/otherFees/" + i + "/fee");
            }
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
    }

    /** Whether a category is in force on any day of the year. */
    private static boolean inForce(RegistrationCategories.Category category, FeeYear year) {
        LocalDate until = category.validUntil();
        return !category.validFrom().isAfter(year.last()) && (until == null || !until.isBefore(year.first()));
    }
}
