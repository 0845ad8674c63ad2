package cofrestr.qualifications.unit;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.qualifications.qualification.WelshTitle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff enter a unit, or say anew what there is to say of one. */
@ApplicationScoped
public class EnterUnit {
    private final Jdbi jdbi;
    private final Units units;
    private final Versions versions;

    EnterUnit(Jdbi jdbi, Units units, Versions versions) {
        this.jdbi = jdbi;
        this.units = units;
        this.versions = versions;
    }

    /** What is said of a unit, all of it; as {@link Units.Unit}. */
    public record Entry(
            UnitNumber number,
            String titleEn,
            @Nullable String titleCy,
            String awardingBody,
            @Nullable Integer level,
            @Nullable Integer credits,
            @Nullable Integer glh,
            String source) {
        /** The Welsh title, or the English one that stands where there is none. */
        public String shownTitleCy() {
            return WelshTitle.shown(titleEn, titleCy);
        }

        public String titleCyBasis() {
            return WelshTitle.basis(titleCy);
        }
    }

    /**
     * Enters it, or says anew what there is to say of it.
     *
     * @param ifMatch the version seen; none for a unit that is not here yet
     */
    @Transactional
    public Units.Unit enter(Entry entry, @Nullable String ifMatch, Caller by) {
        jdbi.useHandle(handle -> {
            if (ifMatch == null) {
                if (run(handle, entry, by, """
                        insert into unit (number, title_en, title_cy, title_cy_basis, awarding_body, level, credits, glh, source, recorded_by)
                        values (:unit, :titleEn, :shownTitleCy, :titleCyBasis, :awardingBody, :level, :credits, :glh, :source, :by)
                        on conflict (number) do nothing
                        """) == 0) {
                    // Somebody entered it before: what stands there must have been seen.
                    long _ = versions.required(null);
                }
                return;
            }
            versions.same(versions.required(ifMatch), current(handle, entry.number()));
            int _ = run(handle, entry, by, """
                    update unit set title_en = :titleEn, title_cy = :shownTitleCy, title_cy_basis = :titleCyBasis, awarding_body = :awardingBody,
                           level = :level, credits = :credits, glh = :glh, source = :source, recorded_by = :by, version = version + 1
                     where number = :unit
                    """);
        });
        return units.find(entry.number()).orElseThrow();
    }

    private static int run(Handle handle, Entry entry, Caller by, String sql) {
        return handle.createUpdate(sql)
                .bindMethods(entry)
                .bind("unit", entry.number().value())
                .bind("by", by.desk())
                .execute();
    }

    private static long current(Handle handle, UnitNumber number) {
        return handle.createQuery("select version from unit where number = :number for update")
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
