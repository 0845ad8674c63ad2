package cofrestr.cpd.induction;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An induction as its row has it. */
public record InductionRow(
        UUID id,
        String registerNumber,
        String organisation,
        String roleProfile,
        String template,
        LocalDate beginsOn,
        LocalDate dueOn,
        @Nullable LocalDate extendedUntil,
        @Nullable String extensionReason,
        @Nullable LocalDate exemptedOn,
        @Nullable String exemptionReason,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate endedOn,
        long version) {
    /** A part as its row has it. */
    public record StepRow(
            UUID induction,
            String task,
            TaskKind kind,
            String titleEn,
            String titleCy,
            List<String> units,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    boolean hasEnded() {
        return completedOn != null || exemptedOn != null || endedOn != null;
    }

    void refuseEnded() {
        if (hasEnded()) {
            throw Problem.of(CpdProblem.INDUCTION_ENDED);
        }
    }

    /** The last day for all of it. */
    LocalDate last() {
        return Induction.last(dueOn, extendedUntil);
    }

    Induction induction(List<StepRow> rows, LocalDate today) {
        List<Induction.Step> steps = rows.stream().map(row -> step(row, today)).toList();
        return new Induction(
                id,
                registerNumber,
                organisation,
                roleProfile,
                template,
                beginsOn,
                last(),
                ended(extendedUntil, extensionReason),
                ended(exemptedOn, exemptionReason),
                completedOn,
                endedOn,
                steps.stream().anyMatch(Induction.Step::late),
                steps,
                version);
    }

    private Induction.Step step(StepRow row, LocalDate today) {
        return new Induction.Step(
                row.task(),
                row.kind(),
                new Words(row.titleCy(), row.titleEn()),
                row.units(),
                row.dueOn(),
                row.doneOn(),
                row.doneOn() == null && !hasEnded() && Induction.isLate(row.dueOn(), extendedUntil, today));
    }

    private static Induction.@Nullable Ended ended(@Nullable LocalDate on, @Nullable String reason) {
        return on == null || reason == null ? null : new Induction.Ended(on, reason);
    }
}
