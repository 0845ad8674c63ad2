package cofrestr.qualifications.standard.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.publication.ActView;
import cofrestr.qualifications.publication.Published;
import cofrestr.qualifications.standard.Jurisdiction;
import cofrestr.qualifications.standard.SetKind;
import cofrestr.qualifications.standard.SetState;
import cofrestr.qualifications.standard.Standard;
import cofrestr.qualifications.standard.StandardsSet;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a set of standards; the standards themselves only when one set is read. */
@Schema(name = "StandardsSet")
public record StandardsSetView(
        @Schema(examples = "HLTA_ENGLAND_2007") String code,

        @Schema(description = "What the versions of a set have in common", examples = "HLTA_ENGLAND")
        String family,

        SetKind kind,
        Words name,

        @Schema(description = "Where the Welsh name comes from")
        String nameCyBasis,

        @Schema(examples = "WALES") Jurisdiction jurisdiction,

        @Schema(description = "When, in the words of a source that gives no days") @Nullable
        String inUse,

        @Schema(description = "The first day, where it is known", examples = "2019-09-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day") @Nullable LocalDate validUntil,

        @Schema(description = "How it stands on the day asked about; one that is read alone: today")
        SetState state,

        @Schema(description = "How many standards it has, where a source says") @Nullable
        Integer count,

        @Schema(description = "Its groups and how many standards each has", examples = "attributes (7); skills (17)")
        @Nullable
        String groups,

        @Schema(description = "Whether the law holds anybody to it")
        boolean statutory,

        @Schema(description = "What it rests on: a source, a consultation, an instrument")
        String basis,

        @Schema(description = "Whether the texts of all its standards are here")
        boolean complete,

        @Schema(description = "When it was published here") @Nullable
        Instant publishedAt,

        @Schema(description = "The first day without it") @Nullable
        LocalDate withdrawnFrom,

        @Nullable String withdrawnBecause,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StandardView> standards,

        @Schema(description = "Who did what here; for registrars and policy analysts")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ActView> acts,

        long version) {

    /** One standard. What others wrote is paraphrased, and put into Welsh for review. */
    @Schema(name = "Standard")
    public record StandardView(
            int number,

            @Schema(description = "What it is called in its set, where that is no bare number") @Nullable
            String reference,

            Words group,
            @Nullable Words subgroup,
            Words label,

            @Schema(description = "Where the Welsh label comes from")
            String labelCyBasis,

            @Schema(description = "For which level of role, where the set has levels") @Nullable
            Integer level,

            @Schema(description = "found, unverified, or text of the set")
            String basis) {
        static StandardView of(Standard standard) {
            return new StandardView(
                    standard.number(),
                    standard.reference(),
                    new Words(standard.groupCy(), standard.groupEn()),
                    standard.subgroupCy() == null || standard.subgroupEn() == null
                            ? null
                            : new Words(standard.subgroupCy(), standard.subgroupEn()),
                    new Words(standard.labelCy(), standard.labelEn()),
                    standard.labelCyBasis(),
                    standard.level(),
                    standard.basis());
        }
    }

    static StandardsSetView of(
            StandardsSet set, @Nullable List<Standard> standards, @Nullable List<Published.Act> acts) {
        return new StandardsSetView(
                set.code(),
                set.family(),
                set.kind(),
                new Words(set.nameCy(), set.nameEn()),
                set.nameCyBasis(),
                set.jurisdiction(),
                set.inUse(),
                set.validFrom(),
                set.validUntil(),
                set.state(),
                set.count(),
                set.groups(),
                set.statutory(),
                set.basis(),
                set.complete(),
                set.publishedAt(),
                set.withdrawnFrom(),
                set.withdrawnBecause(),
                standards == null
                        ? null
                        : standards.stream().map(StandardView::of).toList(),
                acts == null ? null : acts.stream().map(ActView::of).toList(),
                set.version());
    }
}
