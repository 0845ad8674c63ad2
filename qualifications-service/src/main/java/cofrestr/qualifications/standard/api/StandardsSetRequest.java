package cofrestr.qualifications.standard.api;

import cofrestr.qualifications.standard.Jurisdiction;
import cofrestr.qualifications.standard.SetKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a set of standards is to say. The document's word of it; the fields are read one by one, so that each can be pointed at. */
@Schema(name = "StandardsSetRequest")
public record StandardsSetRequest(
        @Schema(
                description = "Of this version alone",
                examples = "ASSISTING_TEACHING_WALES_2027",
                pattern = "[A-Z][A-Z0-9_]{1,59}")
        String code,

        @Schema(description = "The same for all versions", examples = "ASSISTING_TEACHING_WALES")
        String family,

        SetKind kind,
        String nameCy,
        String nameEn,
        Jurisdiction jurisdiction,

        @Schema(description = "The first day; may be left open until it is published", examples = "2027-09-01")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day") @Nullable LocalDate validUntil,

        @Schema(description = "Whether the law holds anybody to it; left out: no") @Nullable
        Boolean statutory,

        @Schema(description = "What it rests on", examples = "Invented consultation 2027")
        String basis,

        @Schema(description = "At most 500; may be left out until it is put to consultation") @Nullable
        List<StandardRequest> standards) {

    static final String EXAMPLE = """
            {"code": "ASSISTING_TEACHING_WALES_2037", "family": "ASSISTING_TEACHING_WALES", "kind": "PROFESSIONAL",
             "nameCy": "Safonau dychmygol", "nameEn": "Invented standards", "jurisdiction": "WALES", "validFrom": "2037-09-01",
             "basis": "Invented consultation 2036", "standards": [
               {"number": 1, "reference": "A1", "groupCy": "Addysgeg", "groupEn": "Pedagogy",
                "labelCy": "Yn cefnogi dysgu pob plentyn", "labelEn": "Supports the learning of every child"}]}""";

    /** One standard, in both languages. */
    @Schema(name = "StandardRequest")
    public record StandardRequest(
            @Schema(description = "Different for each", examples = "1")
            int number,

            @Schema(description = "What it is called, where that is no bare number", examples = "A1") @Nullable
            String reference,

            String groupCy,
            String groupEn,

            @Schema(description = "Both languages or none") @Nullable
            String subgroupCy,

            @Nullable String subgroupEn,
            String labelCy,
            String labelEn,

            @Schema(description = "For which level of role, where the set has levels", examples = "3") @Nullable
            Integer level) {}

    /** What changes in a draft: any field but the code; null takes one away. */
    @Schema(name = "StandardsSetPatch")
    public record Patch(
            @Nullable String family,
            @Nullable SetKind kind,
            @Nullable String nameCy,
            @Nullable String nameEn,
            @Nullable Jurisdiction jurisdiction,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Boolean statutory,
            @Nullable String basis,

            @Schema(description = "Taken as a whole") @Nullable
            List<StandardRequest> standards) {}
}
