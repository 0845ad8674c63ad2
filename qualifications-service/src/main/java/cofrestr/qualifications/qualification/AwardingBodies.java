package cofrestr.qualifications.qualification;

import cofrestr.kit.change.Versions;
import cofrestr.kit.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who awards qualifications and units. */
@ApplicationScoped
public class AwardingBodies {
    private static final String SELECT =
            "select code, name_en, name_cy, name_cy_basis, recognition_number, source, version from awarding_body";

    private final Jdbi jdbi;
    private final Versions versions;

    AwardingBodies(Jdbi jdbi, Versions versions) {
        this.jdbi = jdbi;
        this.versions = versions;
    }

    /**
     * A body.
     *
     * @param recognitionNumber its number in the Ofqual register, RNnnnn
     */
    public record AwardingBody(
            String code,
            String nameEn,
            String nameCy,
            String nameCyBasis,
            @Nullable String recognitionNumber,
            String source,
            long version) {}

    /** What registry staff say of a body. */
    public record Entry(
            String code,
            String nameEn,
            @Nullable String nameCy,
            @Nullable String recognitionNumber,
            String source) {
        public String shownNameCy() {
            return WelshTitle.shown(nameEn, nameCy);
        }

        public String nameCyBasis() {
            return nameCy == null ? "a name" : "as entered by registry staff";
        }
    }

    public List<AwardingBody> list(Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where code > :after order by code limit :fetch")
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(AwardingBody.class)
                .list());
    }

    public Optional<AwardingBody> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where code = :code")
                .bind("code", code)
                .mapTo(AwardingBody.class)
                .findOne());
    }

    /** Whether one of these codes is that of a body. */
    public boolean any(String[] codes) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from awarding_body where code = any (:codes))")
                        .bind("codes", codes)
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * Enters it, or says anew what there is to say of it.
     *
     * @param ifMatch the version seen; none for a body that is not here yet
     */
    @Transactional
    public AwardingBody enter(Entry entry, @Nullable String ifMatch) {
        long current = jdbi.withHandle(
                handle -> handle.createQuery("select version from awarding_body where code = :code for update")
                        .bind("code", entry.code())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
        if (current > 0 || ifMatch != null) {
            versions.same(versions.required(ifMatch), current);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into awarding_body (code, name_en, name_cy, name_cy_basis, recognition_number, source)
                        values (:code, :nameEn, :shownNameCy, :nameCyBasis, :recognitionNumber, :source)
                        on conflict (code) do update
                           set name_en = excluded.name_en, name_cy = excluded.name_cy, name_cy_basis = excluded.name_cy_basis,
                               recognition_number = excluded.recognition_number, source = excluded.source, version = awarding_body.version + 1
                        """).bindMethods(entry).execute());
        return find(entry.code()).orElseThrow();
    }
}
