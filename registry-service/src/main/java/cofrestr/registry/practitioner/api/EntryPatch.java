package cofrestr.registry.practitioner.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an entry is to say instead (JSON Merge Patch): only the fields named change; null takes a value away. */
@Schema(name = "EntryPatch")
public record EntryPatch(
        @Schema(maxLength = 100, examples = "Siân") @Nullable
        String givenNames,

        @Schema(maxLength = 100, examples = "Tŷ-Du") @Nullable
        String familyName,

        @Schema(maxLength = 100) @Nullable String preferredName,
        @Schema(maxLength = 100) @Nullable String formerFamilyName,
        @Nullable LocalDate dateOfBirth,

        @Schema(enumeration = {"MALE", "FEMALE"}) @Nullable String sex,

        @Schema(maxLength = 7) @Nullable String teacherReferenceNumber,

        @Schema(maxLength = 254, examples = "invented@example.org") @Nullable
        String email,

        @Schema(maxLength = 40) @Nullable String phone,
        @Nullable List<String> addressLines,
        @Schema(maxLength = 10) @Nullable String postcode,

        @Schema(description = "Two letters, six digits, a letter; held sealed, never shown") @Nullable
        String niNumber) {}
