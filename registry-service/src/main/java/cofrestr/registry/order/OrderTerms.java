package cofrestr.registry.order;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a committee ordered.
 *
 * @param grounds codes of {@code order_ground}
 * @param effectiveOn the day that the committee fixed; null: on service (SI 2015/140 reg 35(2))
 * @param length ISO 8601 period; null where the kind has none, or it is without end
 * @param mayApplyAfter of a prohibition: how long the person must wait, where longer than the law's two years
 * @param conditions those of a conditional registration are told to whoever checks it (SI 2015/140 Sch 2 para 19)
 * @param noticeGivenOn of an interim suspension: when the person had notice
 */
public record OrderTerms(
        OrderKind kind,
        List<String> grounds,
        LocalDate madeOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String length,
        @Nullable String mayApplyAfter,
        @Nullable String conditions,
        @Nullable LocalDate noticeGivenOn,
        boolean published,
        @Nullable String notPublishedBecause,
        @Nullable String conductEn,
        @Nullable String conductCy,
        @Nullable String conviction) {

    /** Refuses what the kind's rule does not allow, all of it at once. */
    void check(Optional<KindRule> known, LocalDate today, WorkingDays days) {
        if (known.isEmpty()) {
            throw Problem.of(RegistryProblem.ORDER_KIND_NOT_IN_FORCE).at("/kind");
        }
        KindRule rule = known.get();
        List<Problem.Pointed> wrong = new ArrayList<>();
        refuse(wrong, rule.needsGround() && grounds.isEmpty(), "/grounds", RegistryProblem.ORDER_GROUND_MISSING);
        refuse(wrong, madeOn.isAfter(today), "/madeOn", RegistryProblem.ORDER_MADE_IN_THE_FUTURE);
        refuse(
                wrong,
                effectiveOn != null && effectiveOn.isBefore(madeOn),
                "/effectiveOn",
                RegistryProblem.ORDER_EFFECT_BEFORE_MADE);
        refuse(
                wrong,
                (length == null && rule.needsLength()) || (length != null && rule.standsFor() != null),
                "/length",
                RegistryProblem.ORDER_LENGTH_UNFIT);
        refuse(
                wrong,
                rule.isTooLong(effectiveOn == null ? madeOn : effectiveOn, length),
                "/length",
                RegistryProblem.ORDER_TOO_LONG,
                rule.longest());
        refuse(
                wrong,
                mayApplyAfter != null && rule.mayApplyAfter() == null,
                "/mayApplyAfter",
                RegistryProblem.ORDER_LENGTH_UNFIT);
        refuse(wrong, conditionsUnfit(rule), "/conditions", RegistryProblem.ORDER_CONDITIONS_UNFIT);
        refuse(
                wrong,
                tooLittleNotice(rule, days),
                "/noticeGivenOn",
                RegistryProblem.ORDER_NOTICE_TOO_SHORT,
                rule.noticeWorkingDays());
        refuse(
                wrong,
                !published && (notPublishedBecause == null || notPublishedBecause.isBlank()),
                "/notPublishedBecause",
                RegistryProblem.ORDER_UNPUBLISHED_WITHOUT_REASON);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    /** A conditional registration is nothing without conditions; other kinds take them or do not. */
    private boolean conditionsUnfit(KindRule rule) {
        boolean given = conditions != null && !conditions.isBlank();
        return given ? !rule.takesConditions() : rule.takesConditions() && !rule.takesOffRegister();
    }

    private boolean tooLittleNotice(KindRule rule, WorkingDays days) {
        Integer notice = rule.noticeWorkingDays();
        return notice != null
                && (noticeGivenOn == null || days.after(noticeGivenOn, notice).isAfter(madeOn));
    }

    private static void refuse(
            List<Problem.Pointed> wrong,
            boolean is,
            String pointer,
            RegistryProblem code,
            @Nullable Object... filling) {
        if (is) {
            List<Object> arguments = new ArrayList<>();
            for (Object argument : filling) {
                arguments.add(String.valueOf(argument));
            }
            wrong.add(new Problem.Pointed(pointer, code, arguments));
        }
    }
}
