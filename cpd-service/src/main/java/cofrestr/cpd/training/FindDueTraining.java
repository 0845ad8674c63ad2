package cofrestr.cpd.training;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds what training has to be done or renewed. */
@ApplicationScoped
public class FindDueTraining {
    private final Jdbi jdbi;
    private final Clock clock;

    FindDueTraining(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is due among those who work at or beneath an organisation; {@code within} so many days. */
    public List<DueTraining> at(String organisation, int within, Caller reader, Paging.From from) {
        return find(organisation, null, within, reader, from);
    }

    /** How a person stands in every topic expected of them. */
    public List<DueTraining> of(RegisterNumber person, int within, Caller reader) {
        return find(null, person, within, reader, new Paging.From("", Paging.MOST));
    }

    private List<DueTraining> find(
            @Nullable String organisation,
            @Nullable RegisterNumber person,
            int within,
            Caller reader,
            Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(FindDueTraining.class, "due-training.sql"))
                .bind("organisation", organisation)
                .bind("number", person == null ? null : person.value())
                .bind("all", person != null)
                .bind("own", reader.organisationCodes())
                .bind("within", within)
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(DueTraining.class)
                .list());
    }
}
