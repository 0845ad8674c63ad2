package cofrestr.cpd.learner.api;

import cofrestr.cpd.learner.Guest;
import cofrestr.cpd.learner.GuestKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guest, as those see them whose guest it is. */
@Schema(name = "Guest")
public record GuestView(
        UUID id,
        String givenNames,
        String familyName,
        GuestKind kind,
        @Nullable String organisation,
        @Nullable String email,
        String recordedFor,
        long version) {
    static GuestView of(Guest guest) {
        return new GuestView(
                guest.id(),
                guest.givenNames(),
                guest.familyName(),
                guest.kind(),
                guest.organisation(),
                guest.email(),
                guest.recordedFor(),
                guest.version());
    }
}
