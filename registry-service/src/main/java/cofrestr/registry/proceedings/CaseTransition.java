package cofrestr.registry.proceedings;

import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.order.OrderTerms;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One way in which a case can go on: a row of {@code case_transition}. What has no row cannot happen. */
public record CaseTransition(
        CaseStage fromStage,
        CaseOutcome outcome,
        CaseStage toStage,
        List<String> orderKinds,
        boolean orderNeeded,
        boolean needsCommittee,
        boolean needsHearing,
        boolean notProved,
        String nameCy,
        String nameEn) {

    /** All that can come of a case at a stage. */
    static List<CaseTransition> from(Handle handle, CaseStage stage) {
        return handle.createQuery("""
                        select from_stage, outcome, to_stage, order_kinds, order_needed, needs_committee, needs_hearing, not_proved, name_cy, name_en
                          from case_transition where from_stage = :stage order by outcome
                        """)
                .bind("stage", stage)
                .mapTo(CaseTransition.class)
                .list();
    }

    /** That of an outcome at a stage (CASE_STEP_NOT_POSSIBLE). */
    static CaseTransition of(Handle handle, CaseStage stage, CaseOutcome outcome) {
        return from(handle, stage).stream()
                .filter(one -> one.outcome() == outcome)
                .findFirst()
                .orElseThrow(() -> Problem.of(RegistryProblem.CASE_STEP_NOT_POSSIBLE, name(handle, stage))
                        .at("/outcome"));
    }

    private static Words name(Handle handle, CaseStage stage) {
        return handle.createQuery("select name_cy as cy, name_en as en from case_stage where code = :stage")
                .bind("stage", stage)
                .mapTo(Words.class)
                .one();
    }

    /** Refuses an order of another kind, one where there is none, and none where there must be one. */
    void refuseUnfit(@Nullable OrderTerms order) {
        boolean fits =
                order == null ? !orderNeeded : orderKinds.contains(order.kind().name());
        if (!fits) {
            throw Problem.of(RegistryProblem.CASE_ORDER_UNFIT, new Words(nameCy, nameEn))
                    .at("/order");
        }
    }
}
