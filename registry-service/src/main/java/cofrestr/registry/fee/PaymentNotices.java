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

/** What employers were told of the fees of those they employ. */
@ApplicationScoped
public class PaymentNotices {
    private final Jdbi jdbi;

    PaymentNotices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those to an organisation and to those beneath it, oldest first. */
    public List<PaymentNotice> to(OrganisationCode organisation, FeeYear year, Caller caller, Paging.From from) {
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
            Query query, OrganisationCode organisation, FeeYear year, Caller caller, Paging.From from) {
        return query.bind("organisation", organisation.value())
                .bind("year", year.begins())
                .bind("own", caller.is(Role.REGISTRAR) ? null : caller.organisationCodes())
                .bind("after", from.after())
                .bind("fetch", from.fetch());
    }
}
