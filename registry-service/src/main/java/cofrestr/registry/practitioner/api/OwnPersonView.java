package cofrestr.registry.practitioner.api;

import cofrestr.registry.practitioner.Practitioners;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of an employer's own people: what it stated itself, the number, the legal standing. Nothing more. */
@Schema(name = "OwnPerson")
public record OwnPersonView(
        @Schema(examples = "10034678") String registerNumber,
        String staffId,
        @Nullable String postId,
        String givenNames,
        String familyName,
        String organisation,
        String roleProfile,
        LocalDate startDate,
        @Nullable LocalDate endDate,

        @Schema(
                description = "REGISTERED, NOT_REGISTERED (and the post asks for it), NOT_REQUIRED, INELIGIBLE",
                examples = "REGISTERED")
        String registration,

        long version) {
    static OwnPersonView of(Practitioners.OwnPerson person) {
        return new OwnPersonView(
                person.registerNumber(),
                person.staffId(),
                person.postId(),
                person.givenNames(),
                person.familyName(),
                person.organisation(),
                person.roleProfile(),
                person.startDate(),
                person.endDate(),
                person.registration(),
                person.version());
    }
}
