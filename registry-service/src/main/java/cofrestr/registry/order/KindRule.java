package cofrestr.registry.order;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a kind of order does, and how it may be made, from {@code begins} until the day before {@code ends}. Lengths are ISO 8601 periods; null is without limit or none. */
public record KindRule(
        OrderKind code,
        LocalDate begins,
        @Nullable LocalDate ends,
        String nameEn,
        String nameCy,
        boolean takesOffRegister,
        boolean needsGround,
        boolean needsLength,
        @Nullable String longest,
        @Nullable String standsFor,
        @Nullable String mayApplyAfter,
        boolean takesConditions,
        @Nullable Integer noticeWorkingDays,
        @Nullable Integer serviceWorkingDays,
        @Nullable String extension,
        @Nullable String reviewEvery,
        String publishedAtLeast) {

    /** All rules there are and were: a handful. */
    static List<KindRule> all(Handle handle) {
        return handle.createQuery("""
                        select code, lower(valid) as begins, upper(valid) as ends, name_en, name_cy, takes_off_register, needs_ground, needs_length,
                               longest, stands_for, may_apply_after, takes_conditions, notice_working_days, service_working_days, extension,
                               review_every, published_at_least
                          from order_kind
                        """).mapTo(KindRule.class).list();
    }

    /** The one of {@code rules} for a kind in force on a day. */
    static Optional<KindRule> of(List<KindRule> rules, OrderKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code == kind && !rule.begins.isAfter(day))
                .filter(rule -> rule.ends == null || rule.ends.isAfter(day))
                .findFirst();
    }

    /** The last day of an order of this kind that has effect from {@code from}; null where it has no end. */
    @Nullable
    LocalDate lastDay(LocalDate from, @Nullable String length) {
        String period = length == null ? standsFor : length;
        return period == null ? null : Lengths.lastDay(from, Period.parse(period));
    }

    /** Whether an order from {@code from} of {@code length} would be longer than the law allows. */
    boolean isTooLong(LocalDate from, @Nullable String length) {
        return longest != null
                && length != null
                && Lengths.lastDay(from, Period.parse(length)).isAfter(Lengths.lastDay(from, Period.parse(longest)));
    }

    /** From when on the person may apply to be found eligible again; null where the kind knows no such day. */
    @Nullable
    LocalDate mayApplyOn(LocalDate from, @Nullable String longer) {
        if (mayApplyAfter == null) {
            return null;
        }
        LocalDate atLeast = from.plus(Period.parse(mayApplyAfter));
        LocalDate asked = longer == null ? atLeast : from.plus(Period.parse(longer));
        return asked.isAfter(atLeast) ? asked : atLeast;
    }
}
