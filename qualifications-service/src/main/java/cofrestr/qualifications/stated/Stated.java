package cofrestr.qualifications.stated;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.qualifications.QualificationsProblem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an employer states of somebody.
 *
 * @param organisation where the post is that it speaks of
 * @param standardsSet of STANDARDS alone
 * @param until the last day; null while it goes on, and of STANDARDS
 */
public record Stated(
        RegisterNumber number,
        String organisation,
        StatementKind kind,
        @Nullable String standardsSet,
        LocalDate from,
        @Nullable LocalDate until) {
    /** What is wrong, and with which field. */
    record Unfit(ProblemCode why, String field) {}

    /** What is wrong with it in itself, whoever it is about. */
    Optional<Unfit> unfit(Set<String> sets, LocalDate today) {
        boolean ofStandards = kind == StatementKind.STANDARDS;
        if ((standardsSet != null) != ofStandards) {
            return Optional.of(new Unfit(QualificationsProblem.STATEMENT_UNFIT, "standardsSet"));
        }
        if (standardsSet != null && !sets.contains(standardsSet)) {
            return Optional.of(new Unfit(QualificationsProblem.NAME_UNKNOWN, "standardsSet"));
        }
        if (from.isAfter(today)) {
            return Optional.of(new Unfit(QualificationsProblem.STATEMENT_DAY_NOT_COME, "from"));
        }
        return until != null && (ofStandards || until.isBefore(from))
                ? Optional.of(new Unfit(QualificationsProblem.STATEMENT_UNFIT, "until"))
                : Optional.empty();
    }

    /** What tells it from other statements of one person. */
    String identity() {
        return String.join(" ", organisation, kind.matter(), standardsSet == null ? "" : standardsSet, from.toString());
    }
}
