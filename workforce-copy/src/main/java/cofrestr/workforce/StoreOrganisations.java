package cofrestr.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Puts organisations, as they are now, in the place of what was known of them: one statement for however many. */
final class StoreOrganisations {
    private StoreOrganisations() {}

    static void store(Handle handle, Collection<StatedOrganisation> organisations, Instant now)
            throws JsonProcessingException {
        handle.createUpdate("""
                        insert into followed_organisation (code, kind, name_en, name_cy, parent, sector, recorded_at)
                        select code, kind, "nameEn", "nameCy", parent, sector, :now
                          from jsonb_to_recordset(:given::jsonb)
                               as given (code text, kind text, "nameEn" text, "nameCy" text, parent text, sector text)
                        on conflict (code) do update
                           set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
                               parent = excluded.parent, sector = excluded.sector, recorded_at = excluded.recorded_at,
                               unknown_to_registry_since = null
                        """)
                .bind("given", Statements.JSON.writeValueAsString(organisations))
                .bind("now", now)
                .execute();
    }
}
