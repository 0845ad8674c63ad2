package cofrestr.registry.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The codes of referrals, with their names. */
@ApplicationScoped
public class ReferralReference {
    private final Jdbi jdbi;

    ReferralReference(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A dated code. */
    public record Dated(
            String code,
            String cy,
            String en,
            boolean askedFor,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String basis) {}

    /** The papers of Sch 5, in its order. */
    public List<Dated> documents() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select code, name_cy as cy, name_en as en, asked_for, lower(valid) as valid_from, upper(valid) - 1 as valid_until,
                               legal_basis as basis
                          from referral_document_kind order by place, valid
                        """).mapTo(Dated.class).list());
    }
}
