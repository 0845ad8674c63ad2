package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.publication.FieldReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a criteria tree from JSON; what cannot be is noted with a pointer to the very field. */
public final class ReadCriteria {
    /** How deep a tree may be, and how many nodes it may have: more could not be explained to anybody. */
    static final int DEEPEST = 6;

    static final int MOST_NODES = 60;

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3}/[0-9]{4}/[0-9X]|[A-Z][A-Z0-9-]{1,39}");
    private static final Pattern UNIT = Pattern.compile("[A-Z]/[0-9]{3}/[0-9]{4}|[A-Z0-9][A-Z0-9-]{1,39}");
    private static final int MOST_UNITS = 200;
    private static final int MOST_CREDITS = 1000;
    private static final int MOST_MONTHS = 600;

    private final List<Problem.Pointed> wrong;
    private int nodes;

    private ReadCriteria(List<Problem.Pointed> wrong) {
        this.wrong = wrong;
    }

    /** Reads what was written before, which was right then. */
    public static Criterion read(JsonNode tree) {
        List<Problem.Pointed> wrong = new ArrayList<>();
        Criterion read = read("/criteria", tree, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return read;
    }

    /** Reads the tree at {@code at}; what is wrong is added to {@code wrong}, and what is answered then is not to be used. */
    static Criterion read(String at, JsonNode tree, List<Problem.Pointed> wrong) {
        return new ReadCriteria(wrong).node(at, tree, 1);
    }

    private Criterion node(String at, JsonNode json, int depth) {
        FieldReader fields = new FieldReader(at, json, wrong);
        nodes++;
        if (depth > DEEPEST || nodes > MOST_NODES) {
            fields.note("", KitProblem.FIELD_INVALID);
            return new Criterion.Group(at, CriterionKind.ALL, 0, List.of());
        }
        Criterion read = read(at, fields, depth);
        if (json.isObject()) {
            fields.refuseOthers();
        }
        return read;
    }

    private Criterion read(String at, FieldReader fields, int depth) {
        CriterionKind kind = fields.choice("kind", CriterionKind.class);
        return switch (kind) {
            case ALL, ANY, AT_LEAST -> group(at, kind, fields, depth);
            case QUALIFICATION ->
                new Criterion.Qualification(at, fields.text("qualification", NUMBER), validity(fields, false));
            case EQUIVALENT ->
                new Criterion.Equivalent(
                        at,
                        fields.text("list", CODE),
                        fields.choice("recognised", Criterion.Recognised.class),
                        validity(fields, false));
            case LEVEL_IN_AREA ->
                new Criterion.LevelInArea(
                        at, fields.number("level", 0, 8), fields.text("area", CODE), validity(fields, false));
            case CREDITS_IN_GROUP -> credits(at, fields);
            case STATUS ->
                new Criterion.Status(
                        at,
                        fields.text("status", CODE),
                        fields.textOrNull("jurisdiction", CODE),
                        validity(fields, false));
            case STANDARDS -> told(at, kind, fields.text("standardsSet", CODE), fields);
            case CPD -> told(at, kind, fields.text("fact", CODE), fields);
            case INDUCTION -> told(at, kind, "COMPLETED", fields);
            case GRANDFATHERED -> grandfathered(at, fields);
        };
    }

    private Criterion group(String at, CriterionKind kind, FieldReader fields, int depth) {
        JsonNode list = fields.at("of");
        if (!list.isArray() || list.isEmpty()) {
            fields.note("of", KitProblem.FIELD_REQUIRED);
        }
        List<Criterion> of = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            of.add(node(at + "/of/" + i, list.get(i), depth + 1));
        }
        // More than there are could never be met.
        int count = kind == CriterionKind.AT_LEAST ? fields.number("count", 1, Math.max(1, of.size())) : 0;
        return new Criterion.Group(at, kind, count, List.copyOf(of));
    }

    private static Criterion credits(String at, FieldReader fields) {
        Set<String> units = fields.texts("units", UNIT, MOST_UNITS);
        if (units.isEmpty()) {
            fields.note("units", KitProblem.FIELD_REQUIRED);
        }
        return new Criterion.CreditsInGroup(
                at,
                Set.copyOf(units),
                fields.number("credits", 1, MOST_CREDITS),
                fields.numberOrNull("minimumLevel", 0, 8),
                validity(fields, false));
    }

    private static Criterion told(String at, CriterionKind kind, String fact, FieldReader fields) {
        return new Criterion.ToldFact(at, kind, fact, validity(fields, true));
    }

    private static Criterion grandfathered(String at, FieldReader fields) {
        LocalDate struckOff = fields.date("struckOffOn");
        LocalDate until = fields.date("until");
        if (until.isBefore(struckOff)) {
            fields.note("until", KitProblem.FIELD_INVALID);
        }
        Criterion.Protects protects = fields.choice("protects", Criterion.Protects.class);
        String category = fields.textOrNull("category", CODE);
        if (category != null && protects == Criterion.Protects.IN_POST) {
            fields.note("category", KitProblem.FIELD_INVALID);
        }
        return new Criterion.Grandfathered(at, fields.text("list", CODE), struckOff, until, protects, category);
    }

    /** Only what another part of the register tells says of itself when it ends. */
    private static Validity validity(FieldReader fields, boolean mayExpire) {
        if (!fields.has("validity")) {
            return Validity.ALWAYS;
        }
        FieldReader inner = fields.object("validity");
        Integer months = inner.numberOrNull("atMostMonths", 1, MOST_MONTHS);
        boolean notExpired = inner.flag("notExpired");
        if (notExpired && !mayExpire) {
            inner.note("notExpired", KitProblem.FIELD_INVALID);
        }
        if (months == null && !notExpired) {
            inner.note("atMostMonths", KitProblem.FIELD_REQUIRED);
        }
        inner.refuseOthers();
        return new Validity(months, notExpired);
    }
}
