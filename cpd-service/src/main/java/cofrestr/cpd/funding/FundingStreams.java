package cofrestr.cpd.funding;

import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The streams of money there are. Everybody may read what they pay for; what is committed is for registrars. */
@ApplicationScoped
public class FundingStreams {
    private static final String SELECT = """
            select s.code, s.title_en, s.title_cy, s.year, s.amount, s.committed, s.amount_per_place, s.decides, s.basis, s.source, s.programme_set, s.version,
                   array(select r.kind || ' ' || r.value from funding_rule r where r.stream = s.code order by 1) as rules
              from funding_stream s
            """;

    private final Jdbi jdbi;

    FundingStreams(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By what a stream says for what it pays. */
    @Schema(name = "FundingRuleKind")
    public enum RuleKind {
        PROGRAMME,
        LEVEL,
        ROUTE,
        ORGANISATION
    }

    /** A stream; {@code rules} are each a kind, a space, a value. */
    public record Stream(
            String code,
            String titleEn,
            String titleCy,
            String year,
            BigDecimal amount,
            BigDecimal committed,
            @Nullable BigDecimal amountPerPlace,
            String decides,
            String basis,
            String source,
            @Nullable String programmeSet,
            long version,
            List<String> rules) {}

    public Optional<Stream> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where s.code = :code")
                .bind("code", code)
                .mapTo(Stream.class)
                .findOne());
    }

    public List<Stream> list(@Nullable String year, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT
                                + " where s.code > :after and (:year::text is null or s.year = :year) order by s.code limit :fetch")
                .bind("year", year)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Stream.class)
                .list());
    }
}
