package cofrestr.qualifications.requirement;

import cofrestr.qualifications.publication.PublicationState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of requirements. */
public record RequirementRow(
        UUID id,
        String code,
        int ruleVersion,
        PublicationState state,
        String nameCy,
        String nameEn,
        String summaryCy,
        String summaryEn,
        String legalBasis,
        @Nullable String power,
        List<String> categories,
        List<String> roleProfiles,
        List<Integer> levels,
        List<String> routes,
        List<String> settings,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable LocalDate startersFrom,
        @Nullable LocalDate inPostUntil,
        @Nullable ChangeOfEmployer changeOfEmployer,
        @Nullable Integer provisionalFullTimeMonths,
        @Nullable Integer provisionalPartTimeMonths,
        @Nullable Boolean provisionalLeaveDisregarded,
        String criteria,
        String draftedBy,
        @Nullable Instant publishedAt,
        @Nullable LocalDate withdrawnFrom,
        @Nullable String withdrawnBecause,
        long version) {
    static final String COLUMNS = """
            id, code, rule_version, state, name_cy, name_en, summary_cy, summary_en, legal_basis, power, categories,
            role_profiles, levels, routes, settings, effective_from, effective_until, starters_from, in_post_until,
            change_of_employer, provisional_full_time_months, provisional_part_time_months, provisional_leave_disregarded,
            criteria::text as criteria, drafted_by, published_at, withdrawn_from, withdrawn_because, version
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    Requirement requirement() {
        return new Requirement(
                id,
                ruleVersion,
                state,
                terms(),
                criteria,
                draftedBy,
                publishedAt,
                withdrawnFrom,
                withdrawnBecause,
                version);
    }

    private Terms terms() {
        return new Terms(
                code,
                nameCy,
                nameEn,
                summaryCy,
                summaryEn,
                legalBasis,
                power,
                new AppliesTo(
                        sorted(categories), sorted(roleProfiles), sorted(levels), sorted(routes), sorted(settings)),
                effectiveFrom,
                effectiveUntil,
                startersFrom == null || inPostUntil == null ? null : new PhaseIn(startersFrom, inPostUntil),
                changeOfEmployer,
                provisional(),
                tree());
    }

    private @Nullable Provisional provisional() {
        return provisionalFullTimeMonths == null
                        || provisionalPartTimeMonths == null
                        || provisionalLeaveDisregarded == null
                ? null
                : new Provisional(provisionalFullTimeMonths, provisionalPartTimeMonths, provisionalLeaveDisregarded);
    }

    private Criterion tree() {
        try {
            return ReadCriteria.read(JSON.readTree(criteria));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(List<T> values) {
        return new TreeSet<>(values);
    }
}
