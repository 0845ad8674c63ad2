package cofrestr.qualifications.standard;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.publication.FieldReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a set of standards is to say; everything that cannot be is named at once, each with a pointer. */
final class ReadSet {
    static final int MOST = 500;
    static final String OWN = "text of the set";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Pattern NAME = Pattern.compile(".{3,200}");
    private static final Pattern BASIS = Pattern.compile(".{3,300}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9. /-]{0,39}");
    private static final Pattern LABEL = Pattern.compile("(?s).{3,2000}");

    private final List<Problem.Pointed> wrong = new ArrayList<>();

    private ReadSet() {}

    /** Refused (REQUEST_INVALID) where anything is wrong. */
    static SetTerms read(JsonNode body) {
        ReadSet reader = new ReadSet();
        SetTerms terms = reader.terms(body);
        if (!reader.wrong.isEmpty()) {
            throw Problem.invalid(reader.wrong);
        }
        return terms;
    }

    private SetTerms terms(JsonNode body) {
        FieldReader fields = new FieldReader("", body, wrong);
        LocalDate from = fields.dateOrNull("validFrom");
        LocalDate until = fields.dateOrNull("validUntil");
        if (until != null && (from == null || until.isBefore(from))) {
            fields.note("validUntil", KitProblem.FIELD_INVALID);
        }
        SetTerms terms = new SetTerms(
                fields.text("code", CODE),
                fields.text("family", CODE),
                fields.choice("kind", SetKind.class),
                fields.text("nameCy", NAME),
                fields.text("nameEn", NAME),
                fields.choice("jurisdiction", Jurisdiction.class),
                from,
                until,
                fields.flag("statutory"),
                fields.text("basis", BASIS),
                standards(fields));
        fields.refuseOthers();
        return terms;
    }

    private List<Standard> standards(FieldReader fields) {
        List<Standard> read = new ArrayList<>();
        if (!fields.has("standards")) {
            return read;
        }
        JsonNode list = fields.at("standards");
        if (!list.isArray() || list.size() > MOST) {
            fields.note("standards", KitProblem.FIELD_INVALID);
            return read;
        }
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode each : list) {
            FieldReader inner = new FieldReader(fields.pointer("standards") + "/" + read.size(), each, wrong);
            Standard standard = standard(inner);
            if (each.path("number").isInt() && !numbers.add(each.path("number").asInt())) {
                inner.note("number", KitProblem.FIELD_INVALID);
            }
            read.add(standard);
        }
        return read;
    }

    private static Standard standard(FieldReader fields) {
        String subgroupCy = fields.textOrNull("subgroupCy", NAME);
        String subgroupEn = fields.textOrNull("subgroupEn", NAME);
        missingBeside(fields, "subgroupCy", subgroupCy, subgroupEn);
        missingBeside(fields, "subgroupEn", subgroupEn, subgroupCy);
        Standard standard = new Standard(
                fields.number("number", 1, 9999),
                fields.textOrNull("reference", REFERENCE),
                fields.text("groupCy", NAME),
                fields.text("groupEn", NAME),
                subgroupCy,
                subgroupEn,
                fields.text("labelCy", LABEL),
                fields.text("labelEn", LABEL),
                OWN,
                fields.numberOrNull("level", 0, 9),
                OWN);
        fields.refuseOthers();
        return standard;
    }

    private static void missingBeside(FieldReader fields, String field, @Nullable String one, @Nullable String other) {
        if (one == null && other != null) {
            fields.note(field, KitProblem.FIELD_REQUIRED);
        }
    }
}
