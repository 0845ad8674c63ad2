package cofrestr.qualifications.award;

import cofrestr.kit.rows.RowAnswer;
import cofrestr.qualifications.held.Author;
import cofrestr.qualifications.held.CertificateNames;
import cofrestr.qualifications.held.RecordFacts;
import cofrestr.qualifications.held.Recorded;
import cofrestr.qualifications.held.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Awards as they are stated, made into what is kept of them; one or many. */
@ApplicationScoped
public class StateAwards {
    private final RecordFacts record;
    private final CertificateNames names;

    StateAwards(RecordFacts record, CertificateNames names) {
        this.record = record;
        this.names = names;
    }

    /** What is kept of an award. */
    public Statement<Awarded> statement(StatedAward stated) {
        return new Statement<>(
                stated.number(),
                new Awarded(
                        stated.qualification().value(), stated.certificateNumber(), names.hashed(stated.familyName())),
                stated.awardedOn(),
                stated.awardedBy(),
                stated.evidence());
    }

    /** Records many; what came of each, in their order. */
    public List<RowAnswer> record(List<StatedAward> awards, Author by) {
        return record.record(Awarded.KIND, awards.stream().map(this::statement).toList(), by).stream()
                .map(StateAwards::answer)
                .toList();
    }

    private static RowAnswer answer(Recorded<Awarded> recorded) {
        return switch (recorded) {
            case Recorded.Done<Awarded> done ->
                new RowAnswer.Done(
                        done.outcome().name(),
                        Map.of(
                                "award",
                                done.fact().id(),
                                "registerNumber",
                                done.fact().registerNumber(),
                                "qualification",
                                done.fact().what().qualification(),
                                "state",
                                done.fact().state().name()));
            case Recorded.Refused<Awarded> refused -> new RowAnswer.Refused(refused.why(), refused.field());
        };
    }
}
