package cofrestr.registry.roster;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.collection.CollectionScope;
import cofrestr.registry.posttitle.PostTitles;
import cofrestr.registry.posttitle.TitleMeaning;
import cofrestr.registry.practitioner.NiNumber;
import cofrestr.registry.profile.OwnColumns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a stated post must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
final class RowRules {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            Map.entry("givenNames", 100),
            Map.entry("familyName", 100),
            Map.entry("formerFamilyName", 100),
            Map.entry("preferredName", 100),
            Map.entry("email", 254),
            Map.entry("phone", 40),
            Map.entry("addressLines", 400),
            Map.entry("postcode", 10),
            Map.entry("postTitle", 200),
            Map.entry("contractType", 40),
            Map.entry("payPoint", 20),
            Map.entry("localGrade", 40),
            Map.entry("subjectSpecialism", 100),
            Map.entry("ethnicity", 40),
            Map.entry("disability", 40));
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "sex", Set.of("MALE", "FEMALE"),
            "preferredLanguage", Set.of("cy", "en"),
            "welshAbility",
                    Set.of(
                            "NO_SKILLS",
                            "ENTRY",
                            "FOUNDATION",
                            "INTERMEDIATE",
                            "ADVANCED",
                            "PROFICIENT",
                            "NOT_OBTAINED",
                            "UNKNOWN"),
            "worksThroughWelsh", Set.of("IN_POST", "ABLE_NOT_IN_POST", "NOT_ABLE", "UNKNOWN"));
    private static final Map<String, BigDecimal> NUMBERS = Map.of(
            "hoursPerWeek", BigDecimal.valueOf(168),
            "fullTimeHours", BigDecimal.valueOf(168),
            "weeksPerYear", BigDecimal.valueOf(53),
            "fte", BigDecimal.ONE);
    private static final Set<String> YES_OR_NO =
            Set.of("hltaStatus", "deployedAsHlta", "supportsSpecifiedWork", "volunteer");

    private final KnownCodes known;

    RowRules(KnownCodes known) {
        this.known = known;
    }

    /** A post, or why the row is not one. */
    sealed interface Outcome {}

    /** A post that makes sense in itself, what of the row may not be taken, and the name's pattern where characters of it were lost. */
    record Post(
            StatedPost post,
            Set<String> notCollected,
            @Nullable LostName lost) implements Outcome {}

    record Refused(ProblemCode why, String field) implements Outcome {}

    /** The employer's list of post titles does not know the title. */
    record Unmapped(String title) implements Outcome {}

    /** The title is not one of a post of support staff. */
    record LeftOut() implements Outcome {}

    Outcome read(Map<String, String> row) {
        for (String column : OwnColumns.REQUIRED) {
            if (Arrays.stream(column.split("\\|")).noneMatch(row::containsKey)) {
                return new Refused(
                        BulkProblem.ROW_FIELD_MISSING,
                        column.substring(0, column.indexOf('|') < 0 ? column.length() : column.indexOf('|')));
            }
        }
        if (row.containsKey("roleProfile")) {
            return collect(row);
        }
        String title = row.getOrDefault("postTitle", "");
        TitleMeaning meaning = known.titles().get(PostTitles.fold(title));
        if (meaning == null) {
            return new Unmapped(title);
        }
        if (meaning.roleProfile() == null) {
            return new LeftOut();
        }
        Map<String, String> told = new HashMap<>(row);
        told.put("roleProfile", meaning.roleProfile());
        if (meaning.supportsSpecifiedWork() != null) {
            told.putIfAbsent(
                    "supportsSpecifiedWork", meaning.supportsSpecifiedWork().toString());
        }
        return collect(told);
    }

    /** What may not be taken about a person in such work is left out before anything is made of the row. */
    private Outcome collect(Map<String, String> row) {
        CollectionScope scope = scope(row);
        Map<String, String> taken = new HashMap<>(row);
        Set<String> not = new TreeSet<>(row.keySet());
        not.removeIf(field -> known.allowed().allows(scope, field));
        taken.keySet().removeAll(not);
        SortedMap<String, Object> stated = new TreeMap<>();
        for (String column : OwnColumns.WELSH.keySet()) {
            String value = taken.get(column);
            Refused refused = value == null ? null : take(column, value, stated);
            if (refused != null) {
                return refused;
            }
        }
        return whole(taken, stated, not);
    }

    /** What may not be kept of a row that cannot be used: without knowing better, all that only registrable work allows. */
    Set<String> notCollected(Map<String, String> row) {
        CollectionScope scope = scope(row);
        return row.keySet().stream()
                .filter(field -> !known.allowed().allows(scope, field))
                .collect(Collectors.toSet());
    }

    private CollectionScope scope(Map<String, String> row) {
        boolean supports = yesOrNo(row.getOrDefault("supportsSpecifiedWork", ""))
                .orElseGet(() -> known.roleProfiles().getOrDefault(row.getOrDefault("roleProfile", ""), false));
        boolean duty = known.organisations().getOrDefault(row.getOrDefault("organisation", ""), false);
        return supports && duty ? CollectionScope.REGISTRABLE : CollectionScope.VOLUNTARY;
    }

    private Outcome whole(Map<String, String> values, SortedMap<String, Object> stated, Set<String> not) {
        LocalDate birth = LocalDate.parse(String.valueOf(stated.get("dateOfBirth")));
        LocalDate start = LocalDate.parse(String.valueOf(stated.get("startDate")));
        if (!birth.isBefore(known.today()) || !birth.isBefore(start)) {
            return new Refused(RegistryProblem.ROW_DATES_IN_WRONG_ORDER, "dateOfBirth");
        }
        Object end = stated.get("endDate");
        if (end != null && LocalDate.parse(end.toString()).isBefore(start)) {
            return new Refused(RegistryProblem.ROW_DATES_IN_WRONG_ORDER, "endDate");
        }
        Object number = stated.remove("registerNumber");
        String ni = values.get("niNumber");
        LostName lost = LostName.in(stated).orElse(null);
        if (lost != null) {
            stated.keySet().removeAll(lost.parts());
        }
        StatedPost post = new StatedPost(
                String.valueOf(stated.get("staffId")),
                String.valueOf(stated.getOrDefault("postId", "")),
                String.valueOf(stated.get("organisation")),
                number == null ? null : new RegisterNumber(number.toString()),
                birth,
                ni == null ? null : NiNumber.parse(ni).orElse(null),
                stated);
        return new Post(post, not, lost);
    }

    private @Nullable Refused take(String field, String value, SortedMap<String, Object> stated) {
        return switch (field) {
            case "staffId", "postId" -> text(field, value, 64, stated);
            case "dateOfBirth", "startDate", "endDate", "headSatisfiedOn" -> date(field, value, stated);
            case "registerNumber" ->
                keep(
                        field,
                        RegisterNumber.parse(value).map(RegisterNumber::value),
                        KitProblem.REGISTER_NUMBER_CHECK_FAILED,
                        stated);
            case "teacherReferenceNumber" ->
                // Seven digits without a check character: where zeros in front were lost nobody can know it.
                keep(
                        field,
                        Optional.of(value).filter(digits -> digits.matches("\\d{7}")),
                        RegistryProblem.ROW_TEACHER_REFERENCE_INVALID,
                        stated);
            case "niNumber" ->
                NiNumber.parse(value).isPresent() ? null : new Refused(RegistryProblem.ROW_NI_NUMBER_INVALID, field);
            case "organisation" ->
                keep(
                        field,
                        Optional.of(value).filter(known.organisations()::containsKey),
                        RegistryProblem.ROW_ORGANISATION_OUT_OF_SCOPE,
                        stated);
            case "roleProfile" -> code(field, value, known.roleProfiles().keySet(), stated);
            case "censusCategory" -> code(field, value, known.censusCategories(), stated);
            default -> rest(field, value, stated);
        };
    }

    private static @Nullable Refused rest(String field, String value, SortedMap<String, Object> stated) {
        if (CHOICES.containsKey(field)) {
            String written = field.equals("sex") ? sex(value) : value;
            return code(field, written, CHOICES.getOrDefault(field, Set.of()), stated);
        }
        if (NUMBERS.containsKey(field)) {
            return number(field, value, NUMBERS.getOrDefault(field, BigDecimal.ZERO), stated);
        }
        if (YES_OR_NO.contains(field)) {
            return keep(field, yesOrNo(value), BulkProblem.ROW_CODE_UNKNOWN, stated);
        }
        return text(field, value, TEXTS.getOrDefault(field, 0), stated);
    }

    private static @Nullable Refused text(String field, String value, int most, SortedMap<String, Object> stated) {
        return keep(
                field,
                Optional.of(value).filter(text -> text.length() <= most),
                BulkProblem.ROW_FIELD_TOO_LONG,
                stated);
    }

    private static @Nullable Refused code(
            String field, String value, Set<String> codes, SortedMap<String, Object> stated) {
        return keep(field, Optional.of(value).filter(codes::contains), BulkProblem.ROW_CODE_UNKNOWN, stated);
    }

    private static @Nullable Refused date(String field, String value, SortedMap<String, Object> stated) {
        return keep(
                field,
                WrittenDate.read(value).filter(date -> date.isAfter(EARLIEST)).map(LocalDate::toString),
                BulkProblem.ROW_DATE_INVALID,
                stated);
    }

    private static @Nullable Refused number(
            String field, String value, BigDecimal most, SortedMap<String, Object> stated) {
        if (!value.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return new Refused(BulkProblem.ROW_NUMBER_INVALID, field);
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return keep(
                field,
                Optional.of(number.toPlainString()).filter(plain -> number.compareTo(most) <= 0),
                BulkProblem.ROW_NUMBER_INVALID,
                stated);
    }

    private static @Nullable Refused keep(
            String field, Optional<?> value, ProblemCode otherwise, SortedMap<String, Object> stated) {
        if (value.isEmpty()) {
            return new Refused(otherwise, field);
        }
        stated.put(field, value.get());
        return null;
    }

    private static String sex(String value) {
        return switch (value) {
            case "M" -> "MALE";
            case "F" -> "FEMALE";
            default -> value;
        };
    }

    private static Optional<Boolean> yesOrNo(String value) {
        return switch (value) {
            case "true", "TRUE", "Y", "y", "yes", "ie", "1" -> Optional.of(true);
            case "false", "FALSE", "N", "n", "no", "nage", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
