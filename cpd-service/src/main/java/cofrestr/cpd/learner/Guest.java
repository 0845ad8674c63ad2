package cofrestr.cpd.learner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part and is on no register: a teacher, a coach, a member of the community.
 *
 * @param organisation where they work, if that is an organisation of the register
 * @param recordedFor whose guest it is
 */
public record Guest(
        UUID id,
        String givenNames,
        String familyName,
        GuestKind kind,
        @Nullable String organisation,
        @Nullable String email,
        String recordedFor,
        long version) {}
