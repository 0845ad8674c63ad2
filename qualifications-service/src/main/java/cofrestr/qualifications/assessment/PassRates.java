package cofrestr.qualifications.assessment;

import cofrestr.qualifications.simulation.DisclosureRule;
import cofrestr.qualifications.simulation.Simulations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many assessments were decided and met, by provider of preparation, beside all others of the scheme. */
@ApplicationScoped
public class PassRates {
    private final Jdbi jdbi;
    private final Simulations disclosure;

    PassRates(Jdbi jdbi, Simulations disclosure) {
        this.jdbi = jdbi;
        this.disclosure = disclosure;
    }

    /** Decisions of a provider, and of everybody else; open assessments are not among them. */
    public record Counted(String preparation, long decided, long met, long othersDecided, long othersMet, long open) {}

    /** As it may be shown; null is kept back. Rates are in whole per cent, of figures that are shown. */
    @Schema(name = "AssessmentPassRate")
    public record Rate(
            String preparation,
            @Nullable Long decided,
            @Nullable Long met,
            @Nullable Long percent,
            @Nullable Long othersPercent,
            @Nullable Long open) {}

    /** The decisions from {@code from} to {@code until}, both included; exact for registrars, else under disclosure control. */
    public List<Rate> of(String scheme, LocalDate from, LocalDate until, boolean exact) {
        DisclosureRule rule = exact ? null : disclosure.disclosureRule();
        return counted(scheme, from, until).stream()
                .map(one -> shown(one, rule))
                .toList();
    }

    private List<Counted> counted(String scheme, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with one as (
                            select preparation, count(*) filter (where decided_on between :from and :until) as decided,
                                   count(*) filter (where outcome = 'MET' and decided_on between :from and :until) as met,
                                   count(*) filter (where outcome is null) as open
                              from assessment where scheme = :scheme group by preparation)
                        select preparation, decided, met, sum(decided) over () - decided as others_decided, sum(met) over () - met as others_met, open
                          from one order by preparation
                        """)
                .bind("scheme", scheme)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Counted.class)
                .list());
    }

    private static Rate shown(Counted one, @Nullable DisclosureRule rule) {
        Long decided = shown(one.decided(), rule);
        Long met = shown(one.met(), rule);
        Long missed = shown(one.decided() - one.met(), rule);
        Long others = shown(one.othersDecided(), rule);
        boolean whole = decided != null && met != null && missed != null;
        return new Rate(
                one.preparation(),
                decided,
                whole ? met : null,
                whole ? percent(met, decided) : null,
                others == null || shown(one.othersMet(), rule) == null
                        ? null
                        : percent(one.othersMet(), one.othersDecided()),
                shown(one.open(), rule));
    }

    private static @Nullable Long shown(long figure, @Nullable DisclosureRule rule) {
        return rule == null ? Long.valueOf(figure) : rule.shown(figure);
    }

    private static @Nullable Long percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0 ? null : Math.min(100, Math.round(100.0 * part / whole));
    }
}
