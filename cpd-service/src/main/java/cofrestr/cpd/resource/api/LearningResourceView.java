package cofrestr.cpd.resource.api;

import cofrestr.cpd.resource.LearningResource;
import cofrestr.kit.language.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resource of the library. */
@Schema(name = "LearningResource")
public record LearningResourceView(
        @Schema(examples = "READING_TOGETHER") String code,
        Words title,
        Words about,
        String address,
        boolean inWelsh,
        boolean inEnglish,

        @Schema(description = "Role profiles that it is for; none means all")
        List<String> roles,

        @Schema(description = "Standards that it is for; none means all")
        List<String> standards,

        @Schema(description = "Areas of learning that it is for; none means all")
        List<String> areas,

        LocalDate offeredFrom,
        @Nullable LocalDate offeredUntil,
        long version) {
    static LearningResourceView of(LearningResource one) {
        return new LearningResourceView(
                one.code(),
                new Words(one.titleCy(), one.titleEn()),
                new Words(one.aboutCy(), one.aboutEn()),
                one.address(),
                one.inWelsh(),
                one.inEnglish(),
                one.roles(),
                one.standards(),
                one.areas(),
                one.offeredFrom(),
                one.offeredUntil(),
                one.version());
    }

    /** A resource as registry staff enter it. */
    @Schema(name = "LearningResourceEntry")
    public record Entry(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_.-]{1,79}") @Schema(examples = "READING_TOGETHER")
            String code,

            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 200) String titleCy,
            @NotBlank @Size(max = 1000) String aboutEn,
            @NotBlank @Size(max = 1000) String aboutCy,

            @NotBlank @Size(max = 500) @Pattern(regexp = "https?://.+")
            String address,

            boolean inWelsh,
            boolean inEnglish,
            @Nullable List<@NotBlank @Size(max = 60) String> roles,
            @Nullable List<@NotBlank @Size(max = 60) String> standards,
            @Nullable List<@NotBlank @Size(max = 60) String> areas,
            @NotNull LocalDate offeredFrom,
            @Nullable LocalDate offeredUntil) {
        LearningResource resource() {
            return new LearningResource(
                    code,
                    titleEn,
                    titleCy,
                    aboutEn,
                    aboutCy,
                    address,
                    inWelsh,
                    inEnglish,
                    orNone(roles),
                    orNone(standards),
                    orNone(areas),
                    offeredFrom,
                    offeredUntil,
                    0);
        }

        private static List<String> orNone(@Nullable List<String> codes) {
            return codes == null ? List.of() : codes;
        }
    }
}
