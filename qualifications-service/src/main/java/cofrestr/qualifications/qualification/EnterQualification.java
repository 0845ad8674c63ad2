package cofrestr.qualifications.qualification;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff enter a qualification, or say anew what there is to say of one. */
@ApplicationScoped
public class EnterQualification {
    private final Jdbi jdbi;
    private final Qualifications qualifications;
    private final Versions versions;
    private final Clock clock;

    EnterQualification(Jdbi jdbi, Qualifications qualifications, Versions versions, Clock clock) {
        this.jdbi = jdbi;
        this.qualifications = qualifications;
        this.versions = versions;
        this.clock = clock;
    }

    /** What is said of a qualification, all of it; as {@link Qualification}. */
    public record Entry(
            QualificationNumber number,
            @Nullable String secondNumber,
            String titleEn,
            @Nullable String titleCy,
            String awardingBody,
            @Nullable Integer level,
            @Nullable Integer credits,
            @Nullable Integer tqt,
            @Nullable Integer glh,
            @Nullable LocalDate offeredFrom,
            @Nullable LocalDate offeredUntil,
            @Nullable LocalDate certificationEnd,
            List<String> areas,
            boolean complete,
            @Nullable String note,
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
     * @param ifMatch the version seen; none for a qualification that is not here yet
     */
    @Transactional
    public Qualification enter(Entry entry, @Nullable String ifMatch, Caller by) {
        if (entry.offeredUntil() != null
                && entry.offeredFrom() != null
                && entry.offeredUntil().isBefore(entry.offeredFrom())) {
            throw Problem.of(QualificationsProblem.QUALIFICATION_DATES_UNFIT).at("/offeredUntil");
        }
        jdbi.useHandle(handle -> {
            Map<String, Object> values = Map.of("by", by.desk(), "now", Clocks.now(clock));
            if (ifMatch == null) {
                int entered = run(handle, "enter-qualification.sql", entry, values);
                if (entered == 0) {
                    // Somebody entered it before: what stands there must have been seen.
                    long _ = versions.required(null);
                }
            } else {
                long seen = versions.required(ifMatch);
                versions.same(seen, current(handle, entry.number()));
                int _ = run(handle, "change-qualification.sql", entry, values);
            }
            areas(handle, entry);
        });
        return qualifications.find(entry.number()).orElseThrow();
    }

    private static int run(Handle handle, String file, Entry entry, Map<String, Object> values) {
        return handle.createUpdate(SqlFiles.text(EnterQualification.class, file))
                .bindMethods(entry)
                .bind("qualification", entry.number().value())
                .bindMap(values)
                .execute();
    }

    private static long current(Handle handle, QualificationNumber number) {
        return handle.createQuery("select version from qualification where number = :number for update")
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static void areas(Handle handle, Entry entry) {
        handle.createUpdate("delete from qualification_area where qualification = :number")
                .bind("number", entry.number().value())
                .execute();
        handle.createUpdate("""
                        insert into qualification_area (qualification, area, basis)
                        select :number, area, 'as entered by registry staff' from unnest(:areas) area
                        """)
                .bind("number", entry.number().value())
                .bind("areas", entry.areas().stream().distinct().toArray(String[]::new))
                .execute();
    }
}
