package cofrestr.qualifications.combination;

import cofrestr.qualifications.award.Achieved;
import cofrestr.qualifications.held.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Credit as the rules of combination look at it: with the level and body of its unit. */
@ApplicationScoped
public class UnitsOfCredits {
    private final Jdbi jdbi;

    UnitsOfCredits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What the rules ask of a unit. */
    public record UnitOfCredit(
            String number,
            @Nullable String awardingBody,
            @Nullable Integer level) {}

    /** The credits, by key. */
    List<HeldCredit> held(Map<String, Fact<Achieved>> credits) {
        Map<String, UnitOfCredit> units = units(credits);
        return credits.entrySet().stream()
                .map(credit -> held(credit.getKey(), credit.getValue().what(), units.get(credit.getKey())))
                .toList();
    }

    private static HeldCredit held(String key, Achieved achieved, @Nullable UnitOfCredit unit) {
        return unit == null
                ? new HeldCredit(key, achieved.credits(), achieved.level(), null, achieved.outsideFramework())
                : new HeldCredit(key, achieved.credits(), unit.level(), unit.awardingBody(), false);
    }

    private Map<String, UnitOfCredit> units(Map<String, Fact<Achieved>> credits) {
        String[] numbers = credits.values().stream()
                .map(credit -> credit.what().unit())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return jdbi.withHandle(handle -> handle
                .createQuery("select number, awarding_body, level from unit where number = any (:numbers)")
                .bind("numbers", numbers)
                .mapTo(UnitOfCredit.class)
                .stream()
                .collect(Collectors.toMap(UnitOfCredit::number, Function.identity())));
    }
}
