package cofrestr.qualifications.assessment;

import cofrestr.kit.store.SqlFiles;
import cofrestr.qualifications.simulation.Simulations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where those who worked on a route and level on one day work on a later one, and where those who have a status are deployed as such. */
@ApplicationScoped
public class Progression {
    private final Jdbi jdbi;
    private final Simulations disclosure;

    Progression(Jdbi jdbi, Simulations disclosure) {
        this.jdbi = jdbi;
        this.disclosure = disclosure;
    }

    /** Those of a route and level; the figures after {@code people} make it up. */
    public record Moved(
            @Nullable String route,
            int level,
            long people,
            long higher,
            long same,
            long lower,
            long otherRoute,
            long elsewhere,
            long noPost) {}

    /** The same as it may be shown. */
    @Schema(name = "Progression")
    public record ShownMoved(
            @Schema(
                    description = "Where they worked on the first day; left out for roles that no route has",
                    examples = "SUPPORTING_TEACHING_AND_LEARNING")
            @Nullable
            String route,

            @Schema(examples = "2") int level,
            @Nullable Long people,

            @Schema(description = "On the last day at a higher level of the route") @Nullable
            Long higher,

            @Nullable Long same,
            @Nullable Long lower,

            @Schema(description = "On another route") @Nullable
            Long otherRoute,

            @Schema(description = "In a post without route or level") @Nullable
            Long elsewhere,

            @Nullable Long noPost) {}

    /** Those of an authority who have a status; the figures after {@code holders} make it up. */
    public record Held(
            String status,
            @Nullable String authority,
            long holders,
            long deployed,
            long notDeployed,
            long notStated,
            long noPost) {}

    /** The same as it may be shown. */
    @Schema(name = "StatusDeployment")
    public record ShownHeld(
            @Schema(examples = "HLTA") String status,

            @Schema(description = "Where they work; left out where that is nowhere or under no authority") @Nullable
            String authority,

            @Nullable Long holders,

            @Schema(description = "In a post that is stated to be one of that role") @Nullable
            Long deployed,

            @Schema(description = "In posts that are stated to be of other roles") @Nullable
            Long notDeployed,

            @Schema(description = "In a post of which that is not stated") @Nullable
            Long notStated,

            @Nullable Long noPost) {}

    /** From one day to another. */
    public List<ShownMoved> moved(LocalDate from, LocalDate until, boolean exact) {
        Disclosed shown = disclosed(exact);
        return jdbi.withHandle(handle -> files(handle, from, until).query("progression.sql").mapTo(Moved.class).stream()
                .map(one -> new ShownMoved(
                        one.route(),
                        one.level(),
                        shown.figure(one.people()),
                        shown.part(one.higher(), one.people()),
                        shown.part(one.same(), one.people()),
                        shown.part(one.lower(), one.people()),
                        shown.part(one.otherRoute(), one.people()),
                        shown.part(one.elsewhere(), one.people()),
                        shown.part(one.noPost(), one.people())))
                .toList());
    }

    /** On a day. */
    public List<ShownHeld> deployed(LocalDate on, boolean exact) {
        Disclosed shown = disclosed(exact);
        return jdbi.withHandle(handle -> files(handle, on, on).query("deployment.sql").mapTo(Held.class).stream()
                .map(one -> new ShownHeld(
                        one.status(),
                        one.authority(),
                        shown.figure(one.holders()),
                        shown.part(one.deployed(), one.holders()),
                        shown.part(one.notDeployed(), one.holders()),
                        shown.part(one.notStated(), one.holders()),
                        shown.part(one.noPost(), one.holders())))
                .toList());
    }

    private static SqlFiles files(Handle handle, LocalDate from, LocalDate until) {
        return new SqlFiles(handle, Progression.class, Map.of("from", from, "until", until));
    }

    private Disclosed disclosed(boolean exact) {
        return new Disclosed(exact ? null : disclosure.disclosureRule());
    }
}
