package cofrestr.registry.roster;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.NiNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a stated post must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
final class RowRules {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            Map.entry("teacherReferenceNumber", 7),
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
    private static final Set<String> YES_OR_NO = Set.of("hltaStatus", "deployedAsHlta", "supportsSpecifiedWork");

    private final KnownCodes known;

    RowRules(KnownCodes known) {
        this.known = known;
    }

    /** A post, or why the row is not one. */
    sealed interface Outcome {}

    record Post(StatedPost post) implements Outcome {}

    record Refused(ProblemCode why, String field) implements Outcome {}

    Outcome read(Row.Read row) {
        Map<String, String> values = row.values();
        for (String column : RosterColumns.WELSH.keySet()) {
            if (RosterColumns.REQUIRED.contains(column) && !values.containsKey(column)) {
                return new Refused(BulkProblem.ROW_FIELD_MISSING, column);
            }
        }
        SortedMap<String, Object> stated = new TreeMap<>();
        for (Map.Entry<String, String> cell : values.entrySet()) {
            Refused refused = take(cell.getKey(), cell.getValue(), stated);
            if (refused != null) {
                return refused;
            }
        }
        return whole(values, stated);
    }

    private Outcome whole(Map<String, String> values, SortedMap<String, Object> stated) {
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
        return new Post(new StatedPost(
                String.valueOf(stated.get("staffId")),
                String.valueOf(stated.getOrDefault("postId", "")),
                String.valueOf(stated.get("organisation")),
                number == null ? null : new RegisterNumber(number.toString()),
                birth,
                ni == null ? null : NiNumber.parse(ni).orElse(null),
                stated));
    }

    private @Nullable Refused take(String field, String value, SortedMap<String, Object> stated) {
        return switch (field) {
            case "staffId", "postId" -> text(field, value, 64, stated);
            case "dateOfBirth", "startDate", "endDate" -> date(field, value, stated);
            case "registerNumber" ->
                keep(
                        field,
                        RegisterNumber.parse(value).map(RegisterNumber::value),
                        KitProblem.REGISTER_NUMBER_CHECK_FAILED,
                        stated);
            case "niNumber" ->
                NiNumber.parse(value).isPresent() ? null : new Refused(RegistryProblem.ROW_NI_NUMBER_INVALID, field);
            case "organisation" ->
                keep(
                        field,
                        Optional.of(value).filter(known.organisations()::contains),
                        RegistryProblem.ROW_ORGANISATION_OUT_OF_SCOPE,
                        stated);
            case "roleProfile" -> code(field, value, known.roleProfiles(), stated);
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
