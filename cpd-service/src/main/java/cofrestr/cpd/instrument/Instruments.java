package cofrestr.cpd.instrument;

import cofrestr.kit.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The instruments there are. */
@ApplicationScoped
public class Instruments {
    private final Jdbi jdbi;

    Instruments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An instrument as it is listed. */
    @Schema(name = "ListedInstrument")
    public record Listed(
            @Schema(examples = "ICT_SKILLS_AUDIT") String code,
            Subject subject,
            int version,
            Words title,
            List<String> forRoles,
            String source) {}

    /** One, as its row has it. */
    public record Row(
            String code,
            Subject subject,
            int version,
            String titleEn,
            String titleCy,
            String titleCyBasis,
            List<String> forRoles,
            String basis,
            String source,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        VersionKey key() {
            return new VersionKey(code, version);
        }

        Instrument instrument(List<Instrument.Taking> modes, List<Instrument.Area> areas) {
            return new Instrument(
                    code,
                    subject,
                    new Words(titleCy, titleEn),
                    titleCyBasis,
                    forRoles,
                    basis,
                    source,
                    modes,
                    version,
                    validFrom,
                    validUntil,
                    areas);
        }
    }

    /** An instrument in one of its versions. */
    public record VersionKey(String code, int version) {}

    private static final String ROWS = """
            select i.code, i.subject, v.version, i.title_en, i.title_cy, i.title_cy_basis, i.for_roles, i.basis, i.source,
                   lower(v.valid) as valid_from, upper(v.valid) - 1 as valid_until
              from instrument i join instrument_version v on v.instrument = i.code
            """;

    /** Those in force on a day. */
    public List<Listed> listed(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + " where v.valid @> :day::date order by i.code")
                .bind("day", day)
                .mapTo(Row.class)
                .map(row -> new Listed(
                        row.code(),
                        row.subject(),
                        row.version(),
                        new Words(row.titleCy(), row.titleEn()),
                        row.forRoles(),
                        row.source()))
                .list());
    }

    /** One in the version asked for, or the one in force on the day. */
    public Optional<Instrument> find(String code, @Nullable Integer version, LocalDate day) {
        return jdbi.withHandle(handle -> find(handle, code, version, day));
    }

    static Optional<Instrument> find(Handle handle, String code, @Nullable Integer version, LocalDate day) {
        List<Row> rows = handle.createQuery(
                        ROWS + " where i.code = :code and coalesce(v.version = :version::int, v.valid @> :day::date)")
                .bind("code", code)
                .bind("version", version)
                .bind("day", day)
                .mapTo(Row.class)
                .list();
        return InstrumentParts.whole(handle, rows).stream().findFirst();
    }

    /** Some in their versions. */
    static Map<VersionKey, Instrument> all(Handle handle, Set<VersionKey> keys) {
        List<Row> rows = handle.createQuery(
                        ROWS + " where (i.code, v.version) in (select * from unnest(:codes::text[], :versions::int[]))")
                .bind("codes", keys.stream().map(VersionKey::code).toArray(String[]::new))
                .bind("versions", keys.stream().map(VersionKey::version).toArray(Integer[]::new))
                .mapTo(Row.class)
                .list();
        return InstrumentParts.whole(handle, rows).stream()
                .collect(Collectors.toMap(one -> new VersionKey(one.code(), one.version()), one -> one));
    }
}
