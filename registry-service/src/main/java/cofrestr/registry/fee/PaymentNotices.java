package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What employers were told of the fees of those they employ, and people of their own. */
@ApplicationScoped
public class PaymentNotices {
    private final Jdbi jdbi;

    PaymentNotices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those to an organisation and to those beneath it, oldest first; without one all, those to people too. */
    public List<PaymentNotice> to(
            @Nullable OrganisationCode organisation, FeeYear year, Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(SqlFiles.text(PaymentNotices.class, "list-notices.sql")),
                        organisation,
                        year,
                        caller,
                        from)
                .mapTo(PaymentNotice.class)
                .list());
    }

    /** The records of those whose fee is still to be deducted, as their employer stated them. */
    public List<PersonRecord> records(OrganisationCode organisation, FeeYear year, Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(SqlFiles.text(PaymentNotices.class, "person-records.sql")),
                        organisation,
                        year,
                        caller,
                        from)
                .mapTo(PersonRecord.class)
                .list());
    }

    private static Query bound(
            Query query, @Nullable OrganisationCode organisation, FeeYear year, Caller caller, Paging.From from) {
        return query.bind("organisation", organisation == null ? null : organisation.value())
                .bind("year", year.begins())
                .bind("own", caller.is(Role.REGISTRAR) ? null : caller.organisationCodes())
                .bind("after", from.after())
                .bind("fetch", from.fetch());
    }
}
