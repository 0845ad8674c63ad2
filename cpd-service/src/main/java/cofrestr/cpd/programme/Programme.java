package cofrestr.cpd.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be learned with a provider.
 *
 * @param rules for whom it is: a kind, a space, a value
 * @param fee pounds for one place; null where the source of a plan gives none
 */
public record Programme(
        String code,
        String titleEn,
        String titleCy,
        String provider,
        @Nullable String accreditation,
        @Nullable String route,
        @Nullable Integer level,
        @Nullable Mode mode,
        @Nullable TaughtIn language,
        @Nullable String audience,
        @Nullable String area,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal fee,
        @Nullable String qualification,
        @Nullable String leadsTo,
        Basis basis,
        String source,
        @Nullable String programmeSet,
        long version,
        List<String> rules) {
    /** How it is taught. */
    @Schema(name = "ProgrammeMode")
    public enum Mode {
        IN_PERSON,
        ONLINE,
        BLENDED,
        AT_SCHOOL
    }

    /** In which language it is taught. */
    @Schema(name = "ProgrammeLanguage")
    public enum TaughtIn {
        CY,
        EN,
        BOTH
    }

    /** Whether people can be enrolled, or it shows what was planned. */
    @Schema(name = "ProgrammeBasis")
    public enum Basis {
        PLAN,
        LIVE
    }

    /** What a programme can ask of a participant. */
    @Schema(name = "ProgrammeRuleKind")
    public enum RuleKind {
        SECTOR,
        ROLE_PROFILE,
        ORGANISATION
    }
}
