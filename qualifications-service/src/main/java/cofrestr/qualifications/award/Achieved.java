package cofrestr.qualifications.award;

import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.held.FactKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That credit was achieved: for a unit, or for training outside the framework.
 *
 * @param unit the unit; null of training
 * @param training what it was; null of a unit
 * @param credits of 10 hours of learning each
 * @param level 0 (Entry) to 8, of training that has one
 */
public record Achieved(
        @Nullable String unit,
        @Nullable String training,
        int credits,
        @Nullable Integer level,
        boolean outsideFramework) {

    /** Credit as facts: the same is the same unit, or the same training on the same day. */
    public static final FactKind<Achieved> KIND = new FactKind<>(
            "unit_credit",
            "achieved_on",
            "given_by",
            List.of("unit", "training", "credits", "level", "outside_framework"),
            Achieved.class,
            credit -> Arrays.asList(
                    credit.unit(), credit.training(), credit.credits(), credit.level(), credit.outsideFramework()),
            (credit, on) -> credit.unit() == null ? credit.training() + " " + on : credit.unit(),
            "coalesce(f.unit, f.training || ' ' || f.achieved_on)",
            (_, now) -> now,
            new FactKind.Reference<>(
                    "select number from unit", Achieved::unit, QualificationsProblem.UNIT_UNKNOWN, "unit"),
            QualificationsProblem.UNIT_CREDIT_EXISTS,
            "wales.cofrestr.credit.changed.v1");
}
