package cofrestr.registry.practitioner.api;

import cofrestr.registry.particular.Particular;
import cofrestr.registry.practitioner.EmployersFacts;
import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.registration.Registrations;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as an employer may see them: its own statement, and of the entry only what SI 2015/140 reg 48 gives it. */
@Schema(name = "EmployedPerson")
public record EmployedPersonView(
        String registerNumber,
        List<OwnPersonView> posts,

        @Schema(description = "Date of first registration (Sch 2 para 1)") @Nullable
        LocalDate firstRegistered,

        @Schema(description = "Current categories (Sch 2 para 2)")
        List<Registrations.Registration> registrations,

        @Schema(description = "Working status, degrees, Welsh and other languages (Sch 2 paras 15, 16 and 18)")
        List<ToldParticular> particulars,

        @Schema(description = "Whether the person must not be registered")
        boolean ineligible,

        @Schema(description = "Current orders that leave the person on the register (Sch 2 paras 19 and 20)")
        List<String> orders,

        @Schema(description = "The conditions of a conditional registration in force (Sch 2 para 19)")
        List<String> conditions,

        @Schema(description = "What this may be used for") String useLimitation,

        long version) {
    /** A particular that reg 48 gives an employer. */
    @Schema(name = "ToldParticular")
    public record ToldParticular(
            @Schema(examples = "WORKING_STATUS") String kind,
            int paragraph,

            @JsonRawValue @Schema(description = "By its kind", implementation = Object.class)
            String value,

            @Nullable LocalDate from) {
        static ToldParticular of(Particular one) {
            return new ToldParticular(one.kind(), one.paragraph(), one.value(), one.from());
        }
    }

    static EmployedPersonView of(
            List<Practitioners.OwnPerson> posts,
            @Nullable LocalDate firstRegistered,
            List<Registrations.Registration> current,
            List<Particular> particulars,
            EmployersFacts.Facts facts,
            String useLimitation) {
        return new EmployedPersonView(
                posts.getFirst().registerNumber(),
                posts.stream().map(OwnPersonView::of).toList(),
                firstRegistered,
                current,
                particulars.stream().map(ToldParticular::of).toList(),
                facts.ineligible(),
                facts.orders(),
                facts.conditions(),
                useLimitation,
                posts.getFirst().version());
    }
}
