package cofrestr.registry.practitioner.api;

import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.registration.Registrations;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole entry (SI 2015/140 Sch 2 Part 1), for registrars and the person it is about. The National Insurance number is held, not shown. */
@Schema(name = "Entry")
public record EntryView(
        @Schema(examples = "10034678") String registerNumber,
        String givenNames,
        String familyName,
        @Nullable String preferredName,
        @Nullable String formerFamilyName,
        LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String teacherReferenceNumber,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<String> addressLines,
        @Nullable String postcode,
        boolean niNumberHeld,
        @Nullable String preferredLanguage,

        @JsonRawValue @Schema(description = "Who set each field, and when", implementation = Object.class)
        String sources,

        @Schema(
                description =
                        "Whether this year's registration fee is paid (Sch 2 para 5); left out where none was charged")
        @Nullable
        Boolean feePaid,

        List<Practitioners.Post> posts,
        List<Registrations.Registration> registrations,
        Instant recorded,
        long version) {
    static EntryView of(
            Practitioners.Entry entry,
            @Nullable Boolean feePaid,
            List<Practitioners.Post> posts,
            List<Registrations.Registration> registrations) {
        return new EntryView(
                entry.registerNumber(),
                entry.givenNames(),
                entry.familyName(),
                entry.preferredName(),
                entry.formerFamilyName(),
                entry.dateOfBirth(),
                entry.sex(),
                entry.teacherReferenceNumber(),
                entry.email(),
                entry.phone(),
                entry.addressLines(),
                entry.postcode(),
                entry.niNumberHeld(),
                entry.preferredLanguage(),
                entry.sources(),
                feePaid,
                posts,
                registrations,
                entry.recordedFrom(),
                entry.version());
    }
}
