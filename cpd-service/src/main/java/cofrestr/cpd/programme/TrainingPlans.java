package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What an authority or a partnership means to have learned in a year: it proposes, agrees and publishes its plan. */
@ApplicationScoped
public class TrainingPlans {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Versions versions;

    TrainingPlans(Jdbi jdbi, Clock clock, Versions versions) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.versions = versions;
    }

    /** How a plan stands. */
    @Schema(name = "TrainingPlanState")
    public enum State {
        PROPOSED,
        AGREED,
        PUBLISHED
    }

    /** How many people are to learn what: one of programme and topic. */
    public record Line(@Nullable String programme, @Nullable String topic, int volume) {}

    /** What is proposed; {@code partners} are organisations beside the one that leads. */
    public record Entry(
            String organisation,
            List<String> partners,
            String year,
            String titleEn,
            String titleCy,
            List<Line> lines) {}

    /** How a plan stands, in its row. */
    public record Held(State state, long version) {}

    @Transactional
    public UUID propose(Entry entry, Caller by) {
        return jdbi.withHandle(handle -> {
            Own.refuseOther(handle, entry.organisation(), Role.EMPLOYER, by);
            return insert(handle, entry, null, by.desk());
        });
    }

    UUID insert(Handle handle, Entry entry, @Nullable String set, String by) {
        UUID id = handle.createQuery("""
                        insert into training_plan (organisation, partners, year, title_en, title_cy, programme_set, recorded_by, recorded_from)
                        values (:organisation, :partnerCodes, :year, :titleEn, :titleCy, :set, :by, :now) returning id
                        """)
                .bindMethods(entry)
                .bind("partnerCodes", entry.partners().toArray(String[]::new))
                .bind("set", set)
                .bind("by", by)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
        lines(handle, id, entry.lines());
        return id;
    }

    private static void lines(Handle handle, UUID plan, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int _ = handle.createUpdate(
                            "insert into training_plan_line (plan, place, programme, topic, volume) values (:plan, :place, :programme, :topic, :volume)")
                    .bindMethods(lines.get(i))
                    .bind("plan", plan)
                    .bind("place", i + 1)
                    .execute();
        }
    }

    /** Puts other lines in the place of those that a proposed plan has. */
    @Transactional
    public void change(UUID id, List<Line> lines, @Nullable String ifMatch, Caller by) {
        jdbi.useHandle(handle -> {
            Held now = hold(handle, id, by);
            versions.same(versions.required(ifMatch), now.version());
            refuseUnless(now, State.PROPOSED);
            int _ = handle.execute("delete from training_plan_line where plan = ?", id);
            lines(handle, id, lines);
            int _ = handle.execute(
                    "update training_plan set recorded_by = ?, recorded_from = ?, version = version + 1 where id = ?",
                    by.desk(),
                    Clocks.now(clock),
                    id);
        });
    }

    @Transactional
    public void agree(UUID id, Caller by) {
        jdbi.useHandle(handle -> {
            refuseUnless(hold(handle, id, by), State.PROPOSED);
            int _ = handle.execute(
                    "update training_plan set state = 'AGREED', agreed_on = ?, version = version + 1 where id = ?",
                    Clocks.today(clock),
                    id);
        });
    }

    @Transactional
    public void publish(UUID id, Caller by) {
        jdbi.useHandle(handle -> {
            refuseUnless(hold(handle, id, by), State.AGREED);
            int _ = handle.execute(
                    "update training_plan set state = 'PUBLISHED', published_on = ?, version = version + 1 where id = ?",
                    Clocks.today(clock),
                    id);
        });
    }

    private static void refuseUnless(Held now, State state) {
        if (now.state() != state) {
            throw Problem.of(CpdProblem.TRAINING_PLAN_STATE, now.state().name());
        }
    }

    private static Held hold(Handle handle, UUID id, Caller by) {
        String organisation = handle.createQuery("select organisation from training_plan where id = :id for update")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        Own.refuseOther(handle, organisation, Role.EMPLOYER, by);
        return handle.createQuery("select state, version from training_plan where id = :id")
                .bind("id", id)
                .mapTo(Held.class)
                .one();
    }
}
