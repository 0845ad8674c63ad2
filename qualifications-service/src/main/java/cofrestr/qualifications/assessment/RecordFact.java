package cofrestr.qualifications.assessment;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.assessment.Assessments.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Records what is planned or happened. A plan that breaks a rule is refused by the rule's name; what happened is recorded, whatever
 * it breaks. The first registration brings in the assessor of the region.
 */
@ApplicationScoped
public class RecordFact {
    private final Jdbi jdbi;
    private final Clock clock;

    RecordFact(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is said; see {@link Fact}. */
    public record Command(
            FactKind kind,
            boolean planned,
            LocalDate on,
            @Nullable Integer number,
            @Nullable String role,
            @Nullable Integer minutes,
            @Nullable Boolean yes,
            @Nullable String text) {
        Fact as(UUID id) {
            return new Fact(id, kind, planned, on, number, role, minutes, yes, text);
        }
    }

    /** How a kind is said. */
    public record HowSaid(List<String> saidBy, List<String> roles, boolean numbered) {}

    @Transactional
    public UUID record(UUID assessment, Command said, Caller by) {
        return jdbi.withHandle(handle -> {
            Assessment held = Assessments.hold(handle, assessment, by);
            refuseDecided(held);
            refuseUnfit(handle, held, said);
            AssessmentTold told = AssessmentTold.before(handle, held.registerNumber(), assessment, clock);
            List<Breach> before = Assessments.state(handle, held).breaches();
            UUID id = insert(handle, held, said, by);
            if (said.planned()) {
                refuseBreaking(before, Assessments.state(handle, held).breaches());
            } else if (said.kind() == FactKind.REGISTRATION) {
                bringInAssessor(handle, held, said.on());
            }
            raise(handle, held);
            told.tell(assessment);
            return id;
        });
    }

    /** Takes back what was said wrongly; it stays on record. */
    @Transactional
    public void withdraw(UUID assessment, UUID fact, String reason, Caller by) {
        jdbi.useHandle(handle -> {
            Assessment held = Assessments.hold(handle, assessment, by);
            refuseDecided(held);
            AssessmentTold told = AssessmentTold.before(handle, held.registerNumber(), assessment, clock);
            int taken = handle.createUpdate("""
                            update assessment_fact f set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :reason
                              from assessment_fact_kind k
                             where f.id = :fact and f.assessment = :assessment and f.withdrawn_at is null and k.kind = f.kind
                               and (:role = 'REGISTRAR' or :role = any(k.said_by))
                            """)
                    .bind("fact", fact)
                    .bind("assessment", assessment)
                    .bind("role", held.seenAs())
                    .bind("by", by.desk())
                    .bind("reason", reason)
                    .bind("now", Clocks.now(clock))
                    .execute();
            if (taken == 0) {
                throw Problem.of(QualificationsProblem.ASSESSMENT_NO_SUCH_FACT);
            }
            raise(handle, held);
            told.tell(assessment);
        });
    }

    static void refuseDecided(Assessment held) {
        if (held.outcome() != null) {
            throw Problem.of(QualificationsProblem.ASSESSMENT_DECIDED);
        }
    }

    static void raise(Handle handle, Assessment held) {
        handle.execute("update assessment set version = version + 1 where id = ?", held.id());
    }

    private void refuseUnfit(Handle handle, Assessment held, Command said) {
        HowSaid how = handle.createQuery("select said_by, roles, numbered from assessment_fact_kind where kind = :kind")
                .bind("kind", said.kind())
                .mapTo(HowSaid.class)
                .one();
        List<Problem.Pointed> wrong = new ArrayList<>();
        if (how.numbered() != (said.number() != null) || isBeyond(Schemes.scheme(handle, held.scheme()), said)) {
            wrong.add(wrong("/number"));
        }
        String role = said.role();
        if (how.roles().isEmpty() ? role != null : role == null || !how.roles().contains(role)) {
            wrong.add(wrong("/role"));
        }
        LocalDate today = Clocks.today(clock);
        boolean notThen = said.planned() ? said.on().isBefore(today) : said.on().isAfter(today);
        if (notThen) {
            wrong.add(wrong("/on"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        if (held.seenAs() != Role.REGISTRAR
                && !how.saidBy().contains(held.seenAs().name())) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
    }

    private static Problem.Pointed wrong(String pointer) {
        return new Problem.Pointed(pointer, KitProblem.FIELD_INVALID, List.of());
    }

    /** A task, a standard or a question that the scheme does not have. */
    private static boolean isBeyond(Scheme scheme, Command said) {
        Integer number = said.number();
        Integer most = switch (said.kind()) {
            case TASK -> scheme.tasks();
            case JUDGEMENT -> scheme.standards();
            case WHOLE_CLASS_QUESTION -> scheme.wholeClassQuestions();
            default -> null;
        };
        return number != null && (number < 1 || (most != null && number > most));
    }

    private UUID insert(Handle handle, Assessment held, Command said, Caller by) {
        return handle.createQuery("""
                        insert into assessment_fact (assessment, kind, planned, on_date, number, role, minutes, yes, text, said_as, recorded_by, recorded_from)
                        values (:assessment, :kind, :planned, :on, :number, :role, :minutes, :yes, :text, :saidAs, :by, :now) returning id
                        """)
                .bindMethods(said)
                .bind("assessment", held.id())
                .bind("saidAs", held.seenAs())
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }

    /** What was in order before and is not with the plan, whichever of the two breaks the rule; undone with the refusal. */
    private static void refuseBreaking(List<Breach> before, List<Breach> with) {
        List<Breach> broken = with.stream().filter(one -> !before.contains(one)).toList();
        if (broken.isEmpty()) {
            return;
        }
        Breach first = broken.getFirst();
        Problem refused = Problem.of(code(first.rule()), first.limit());
        for (Breach one : broken) {
            refused = refused.at("/on", code(one.rule()), one.limit());
        }
        throw refused;
    }

    static QualificationsProblem code(Rule rule) {
        return QualificationsProblem.valueOf("ASSESSMENT_" + rule.name());
    }

    private static void bringInAssessor(Handle handle, Assessment held, LocalDate on) {
        if (held.assessor() == null) {
            Bodies.assessorOf(handle, held.school(), on)
                    .ifPresent(
                            body -> handle.execute("update assessment set assessor = ? where id = ?", body, held.id()));
        }
    }
}
