package cofrestr.qualifications.assessment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.language.Words;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.assessment.Assessments.Assessment;
import cofrestr.qualifications.held.Author;
import cofrestr.qualifications.held.CertificateNames;
import cofrestr.qualifications.held.CheckedAs;
import cofrestr.qualifications.held.RecordFacts;
import cofrestr.qualifications.held.Statement;
import cofrestr.qualifications.status.HeldStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The assessment body settles what broke a rule, and decides the outcome. Met, the status is awarded; deployment stays as it is. */
@ApplicationScoped
public class DecideAssessment {
    private final Jdbi jdbi;
    private final RecordFacts record;
    private final CertificateNames names;
    private final Clock clock;

    DecideAssessment(Jdbi jdbi, RecordFacts record, CertificateNames names, Clock clock) {
        this.jdbi = jdbi;
        this.record = record;
        this.names = names;
        this.clock = clock;
    }

    /** Says whether the assessment goes on although something broke a rule, and why. */
    @Transactional
    public void settle(UUID assessment, UUID fact, Rule rule, boolean accepted, String reason, Caller by) {
        jdbi.useHandle(handle -> {
            Assessment held = holdAsBody(handle, assessment, by);
            boolean broken = Assessments.state(handle, held).breaches().stream()
                    .anyMatch(one -> one.fact().equals(fact) && one.rule() == rule);
            if (!broken) {
                throw Problem.of(QualificationsProblem.ASSESSMENT_NO_SUCH_BREACH)
                        .at("/rule");
            }
            handle.createUpdate("""
                            insert into assessment_exception (assessment, fact, rule, accepted, reason, decided_by, recorded_from)
                            values (:assessment, :fact, :rule, :accepted, :reason, :by, :now)
                            on conflict (fact, rule) do update set accepted = excluded.accepted, reason = excluded.reason,
                               decided_by = excluded.decided_by, recorded_from = excluded.recorded_from
                            """)
                    .bind("assessment", assessment)
                    .bind("fact", fact)
                    .bind("rule", rule)
                    .bind("accepted", accepted)
                    .bind("reason", reason)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            RecordFact.raise(handle, held);
        });
    }

    /** What stands on the certificate, as far as it is said. */
    public record Certificate(
            @Nullable String number, @Nullable String familyName) {}

    /** Decides; refused while anything is missing, or broke a rule and is not settled. */
    @Transactional
    public void decide(UUID assessment, AssessmentOutcome outcome, LocalDate on, Certificate certificate, Caller by) {
        jdbi.useHandle(handle -> {
            Assessment held = holdAsBody(handle, assessment, by);
            Assessments.State state = Assessments.state(handle, held);
            refuseUnready(state, outcome, on);
            AssessmentTold told = AssessmentTold.before(handle, held.registerNumber(), assessment, clock);
            UUID status = outcome == AssessmentOutcome.MET ? award(handle, held, on, certificate, by) : null;
            handle.createUpdate("""
                            update assessment set outcome = :outcome, decided_on = :on, decided_by = :by, status_id = :status::uuid, version = version + 1
                             where id = :id
                            """)
                    .bind("outcome", outcome)
                    .bind("on", on)
                    .bind("by", by.desk())
                    .bind("status", status)
                    .bind("id", assessment)
                    .execute();
            told.tell(assessment);
        });
    }

    private static Assessment holdAsBody(Handle handle, UUID assessment, Caller by) {
        Assessment held = Assessments.hold(handle, assessment, by);
        if (held.seenAs() != Role.ASSESSOR && held.seenAs() != Role.REGISTRAR) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        RecordFact.refuseDecided(held);
        return held;
    }

    private void refuseUnready(Assessments.State state, AssessmentOutcome outcome, LocalDate on) {
        if (on.isAfter(Clocks.today(clock))) {
            throw Problem.invalid(List.of(new Problem.Pointed("/decidedOn", KitProblem.FIELD_INVALID, List.of())));
        }
        if (!state.missing().isEmpty()) {
            throw Problem.of(
                    QualificationsProblem.ASSESSMENT_INCOMPLETE,
                    new Words(inWords(state.missing(), Language.CY), inWords(state.missing(), Language.EN)));
        }
        List<Breach> undecided = state.undecided();
        if (!undecided.isEmpty()) {
            Problem refused = Problem.of(QualificationsProblem.ASSESSMENT_BREACH_UNDECIDED, undecided.size());
            for (Breach one : undecided) {
                refused = refused.at("", RecordFact.code(one.rule()), one.limit());
            }
            throw refused;
        }
        if (outcome != AssessmentOutcome.MET) {
            return;
        }
        if (state.hasRefusal()) {
            throw Problem.of(QualificationsProblem.ASSESSMENT_BREACH_REFUSED).at("/outcome");
        }
        boolean allMet = state.facts().stream()
                .filter(fact -> fact.kind() == FactKind.JUDGEMENT && !fact.planned())
                .allMatch(fact -> Boolean.TRUE.equals(fact.yes()));
        if (!allMet) {
            throw Problem.of(QualificationsProblem.ASSESSMENT_STANDARD_NOT_MET).at("/outcome");
        }
    }

    private static String inWords(List<Missing> missing, Language language) {
        return missing.stream()
                .map(one -> Messages.text(language, "assessment.missing." + one.name(), List.of()))
                .collect(Collectors.joining(", "));
    }

    /** Records the status as every other is recorded: once, with its event; what the person had claimed is verified by it. */
    private UUID award(Handle handle, Assessment held, LocalDate on, Certificate certificate, Caller by) {
        String body = held.assessor() == null ? by.desk() : held.assessor();
        return record.record(
                        HeldStatus.KIND,
                        List.of(new Statement<>(
                                RegisterNumber.of(held.registerNumber()),
                                new HeldStatus(
                                        "HLTA",
                                        Schemes.scheme(handle, held.scheme()).jurisdiction(),
                                        certificate.number(),
                                        names.hashed(certificate.familyName())),
                                on,
                                body,
                                "assessment " + held.id())),
                        new Author(by.desk(), CheckedAs.AWARDING_BODY, List.of(body)))
                .getFirst()
                .orRefuse()
                .fact()
                .id();
    }
}
