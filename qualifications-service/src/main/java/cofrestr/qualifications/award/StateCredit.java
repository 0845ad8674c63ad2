package cofrestr.qualifications.award;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowAnswer;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.held.Author;
import cofrestr.qualifications.held.RecordFacts;
import cofrestr.qualifications.held.Recorded;
import cofrestr.qualifications.held.Statement;
import cofrestr.qualifications.unit.UnitNumber;
import cofrestr.qualifications.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Credit as it is stated, made into what is kept of it, one or many: a unit gives the credits it has. */
@ApplicationScoped
public class StateCredit {
    private final Units units;
    private final RecordFacts record;

    StateCredit(Units units, RecordFacts record) {
        this.units = units;
        this.record = record;
    }

    /**
     * Credit as it is stated.
     *
     * @param credits null: as many as the unit has
     */
    public record Stated(
            RegisterNumber number,
            @Nullable String unit,
            @Nullable String training,
            @Nullable Integer credits,
            @Nullable Integer level,
            LocalDate achievedOn,
            @Nullable String givenBy,
            @Nullable String evidence) {}

    /** What is kept of it, or the refusal of a request that was nothing else. */
    public Statement<Achieved> statement(Stated stated) {
        return statement(stated, unitsOf(List.of(stated))).orRefuse();
    }

    /** Records many; what came of each, in their order. */
    public List<RowAnswer> record(List<Stated> credits, Author by) {
        Map<String, Units.Unit> known = unitsOf(credits);
        List<ReadRow<Statement<Achieved>>> read =
                credits.stream().map(stated -> statement(stated, known)).toList();
        Iterator<Recorded<Achieved>> recorded = record.record(
                        Achieved.KIND,
                        read.stream()
                                .filter(ReadRow.Usable.class::isInstance)
                                .map(ReadRow::orRefuse)
                                .toList(),
                        by)
                .iterator();
        return read.stream()
                .map(row -> switch (row) {
                    case ReadRow.Usable<Statement<Achieved>> _ -> answer(recorded.next());
                    case ReadRow.Refused<Statement<Achieved>> refused ->
                        new RowAnswer.Refused(refused.why(), refused.field());
                })
                .toList();
    }

    private Map<String, Units.Unit> unitsOf(List<Stated> credits) {
        return units
                .find(credits.stream()
                        .map(Stated::unit)
                        .filter(Objects::nonNull)
                        .flatMap(written -> UnitNumber.read(written).stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Units.Unit::number, unit -> unit));
    }

    private static ReadRow<Statement<Achieved>> statement(Stated stated, Map<String, Units.Unit> known) {
        if ((stated.unit() == null) == (stated.training() == null)) {
            return unfit(stated.unit() == null ? "unit" : "training");
        }
        if (stated.unit() == null) {
            return stated.credits() == null
                    ? unfit("credits")
                    : kept(stated, new Achieved(null, stated.training(), stated.credits(), stated.level(), true));
        }
        Units.Unit unit = UnitNumber.read(stated.unit())
                .map(UnitNumber::value)
                .map(known::get)
                .orElse(null);
        return unit == null ? new ReadRow.Refused<>(QualificationsProblem.UNIT_UNKNOWN, "unit") : ofUnit(stated, unit);
    }

    private static ReadRow<Statement<Achieved>> ofUnit(Stated stated, Units.Unit unit) {
        if (stated.level() != null) {
            return unfit("level");
        }
        Optional<Integer> credits = Optional.ofNullable(stated.credits()).or(() -> Optional.ofNullable(unit.credits()));
        return credits.isEmpty() || (unit.credits() != null && !unit.credits().equals(credits.get()))
                ? unfit("credits")
                : kept(stated, new Achieved(unit.number(), null, credits.get(), null, false));
    }

    private static ReadRow<Statement<Achieved>> kept(Stated stated, Achieved achieved) {
        return new ReadRow.Usable<>(
                new Statement<>(stated.number(), achieved, stated.achievedOn(), stated.givenBy(), stated.evidence()));
    }

    private static ReadRow<Statement<Achieved>> unfit(String field) {
        return new ReadRow.Refused<>(QualificationsProblem.CREDIT_UNFIT, field);
    }

    private static RowAnswer answer(Recorded<Achieved> recorded) {
        return switch (recorded) {
            case Recorded.Done<Achieved> done ->
                new RowAnswer.Done(
                        done.outcome().name(),
                        Map.of(
                                "credit",
                                done.fact().id(),
                                "registerNumber",
                                done.fact().registerNumber(),
                                "credits",
                                done.fact().what().credits(),
                                "state",
                                done.fact().state().name()));
            case Recorded.Refused<Achieved> refused -> new RowAnswer.Refused(refused.why(), refused.field());
        };
    }
}
