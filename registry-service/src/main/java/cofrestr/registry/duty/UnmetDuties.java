package cofrestr.registry.duty;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The posts whose holders must be registered and are not: worked out by the rules of the day, so that a registration ends it at once. */
@ApplicationScoped
public class UnmetDuties {
    private final Jdbi jdbi;

    UnmetDuties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those at and beneath an organisation that the caller's organisations stated, in the order of the posts. */
    public List<UnmetDuty> at(
            OrganisationCode organisation,
            Caller caller,
            LocalDate today,
            UnmetDuty.@Nullable Age age,
            Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(UnmetDuties.class, "unmet-duties.sql"))
                .bind("organisation", organisation.value())
                .bind("own", caller.organisationCodes())
                .bind("today", today)
                .bind("age", age == null ? "" : age.name())
                .bind("after", from.after().isEmpty() ? 0L : Long.parseLong(from.after()))
                .bind("fetch", from.fetch())
                .mapTo(UnmetDuty.class)
                .list());
    }
}
