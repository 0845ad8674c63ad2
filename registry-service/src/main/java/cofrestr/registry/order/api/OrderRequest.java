package cofrestr.registry.order.api;

import cofrestr.registry.order.OrderKind;
import cofrestr.registry.order.OrderTerms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as a caseworker records it. */
@Schema(name = "OrderRequest")
public record OrderRequest(
        @NotNull @Schema(examples = "SUSPENSION") OrderKind kind,

        @Size(max = 3)
        @Schema(
                description =
                        "Why: UNACCEPTABLE_PROFESSIONAL_CONDUCT, SERIOUS_PROFESSIONAL_INCOMPETENCE, RELEVANT_OFFENCE. An interim suspension needs none.",
                examples = "[\"UNACCEPTABLE_PROFESSIONAL_CONDUCT\"]")
        @Nullable
        List<@Size(max = 60) @NotNull String> grounds,

        @NotNull @Schema(description = "The day on which the committee made it", examples = "2026-11-20")
        LocalDate madeOn,

        @Schema(
                description =
                        "The day from which it has effect, where the committee fixed one; left out: from the day on which it is served",
                examples = "2026-11-23")
        @Nullable
        LocalDate effectiveOn,

        @Pattern(regexp = LENGTH)
        @Schema(
                description =
                        "How long, as years, months or days: P2Y, P6M, P30D. A suspension (at most P2Y) and an interim suspension (at most P18M) need one; a conditional registration may have one; a reprimand always stands two years, a prohibition has no end",
                examples = "P6M")
        @Nullable
        String length,

        @Pattern(regexp = LENGTH)
        @Schema(
                description =
                        "Of a prohibition: how long the person must wait before applying to be found eligible, where longer than two years")
        @Nullable
        String mayApplyAfter,

        @Size(max = 4000)
        @Schema(
                description =
                        "Conditions: of a conditional registration always, of a suspension where there are any. Whoever checks the registration is told those of a conditional registration (SI 2015/140 Sch 2 para 19)")
        @Nullable
        String conditions,

        @Schema(
                description =
                        "Of an interim suspension: the day on which the person had notice, ten working days before at the latest")
        @Nullable
        LocalDate noticeGivenOn,

        @Schema(description = "Whether it is published; left out: it is") @Nullable
        Boolean published,

        @Size(max = 1000)
        @Schema(description = "Why it is not published: justice, or the interest of a child")
        @Nullable
        String notPublishedBecause,

        @Size(max = 2000) @Schema(description = "The nature of the conduct as it is published, in English") @Nullable
        String conductEn,

        @Size(max = 2000) @Schema(description = "The same in Welsh") @Nullable
        String conductCy,

        @Size(max = 1000) @Schema(description = "Nature and date of a conviction, as it is published") @Nullable
        String conviction) {

    private static final String LENGTH = "P(?=\\d)(\\d{1,2}Y)?(\\d{1,2}M)?(\\d{1,3}D)?";

    /** What it says. */
    public OrderTerms terms() {
        return new OrderTerms(
                kind,
                grounds == null ? List.of() : grounds,
                madeOn,
                effectiveOn,
                length,
                mayApplyAfter,
                conditions,
                noticeGivenOn,
                published == null || published,
                notPublishedBecause,
                conductEn,
                conductCy,
                conviction);
    }
}
