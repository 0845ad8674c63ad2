package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.publication.FieldReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a requirement is to say; everything that cannot be is named at once, each with a pointer. */
final class ReadTerms {
    private static final Pattern NAME = Pattern.compile(".{3,200}");
    private static final Pattern TEXT = Pattern.compile("(?s).{3,4000}");
    private static final Pattern BASIS = Pattern.compile(".{3,300}");
    private static final int MOST = 100;
    private static final int MOST_MONTHS = 120;

    private final List<Problem.Pointed> wrong = new ArrayList<>();

    private ReadTerms() {}

    /** Refused (REQUEST_INVALID) where anything is wrong. */
    static Terms read(JsonNode body) {
        ReadTerms reader = new ReadTerms();
        Terms terms = reader.terms(body);
        if (!reader.wrong.isEmpty()) {
            throw Problem.invalid(reader.wrong);
        }
        return terms;
    }

    private Terms terms(JsonNode body) {
        FieldReader fields = new FieldReader("", body, wrong);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate until = fields.dateOrNull("effectiveUntil");
        if (until != null && until.isBefore(from)) {
            fields.note("effectiveUntil", KitProblem.FIELD_INVALID);
        }
        Terms terms = new Terms(
                fields.text("code", ReadCriteria.CODE),
                fields.text("nameCy", NAME),
                fields.text("nameEn", NAME),
                fields.text("summaryCy", TEXT),
                fields.text("summaryEn", TEXT),
                fields.text("legalBasis", BASIS),
                fields.textOrNull("power", ReadCriteria.CODE),
                appliesTo(fields),
                from,
                until,
                phaseIn(fields, from),
                fields.choiceOrNull("changeOfEmployer", ChangeOfEmployer.class),
                provisional(fields),
                ReadCriteria.read("/criteria", fields.at("criteria"), wrong));
        fields.refuseOthers();
        return terms;
    }

    private static AppliesTo appliesTo(FieldReader fields) {
        FieldReader inner = fields.object("appliesTo");
        AppliesTo read = new AppliesTo(
                inner.texts("categories", ReadCriteria.CODE, MOST),
                inner.texts("roleProfiles", ReadCriteria.CODE, MOST),
                inner.numbers("levels", 0, 9),
                inner.texts("routes", ReadCriteria.CODE, MOST),
                inner.texts("settings", ReadCriteria.CODE, MOST));
        inner.refuseOthers();
        if (read.namesNothing()) {
            fields.note("appliesTo", KitProblem.FIELD_REQUIRED);
        }
        return read;
    }

    private static @Nullable PhaseIn phaseIn(FieldReader fields, LocalDate effectiveFrom) {
        if (!fields.has("phaseIn")) {
            return null;
        }
        FieldReader inner = fields.object("phaseIn");
        PhaseIn read = new PhaseIn(inner.date("startersFrom"), inner.date("inPostUntil"));
        if (read.startersFrom().isBefore(effectiveFrom)) {
            inner.note("startersFrom", KitProblem.FIELD_INVALID);
        }
        if (read.inPostUntil().isBefore(read.startersFrom())) {
            inner.note("inPostUntil", KitProblem.FIELD_INVALID);
        }
        inner.refuseOthers();
        return read;
    }

    private static @Nullable Provisional provisional(FieldReader fields) {
        if (!fields.has("provisional")) {
            return null;
        }
        FieldReader inner = fields.object("provisional");
        Provisional read = new Provisional(
                inner.number("fullTimeMonths", 1, MOST_MONTHS),
                inner.number("partTimeMonths", 1, MOST_MONTHS),
                inner.flag("leaveDisregarded"));
        if (!inner.has("leaveDisregarded")) {
            inner.note("leaveDisregarded", KitProblem.FIELD_REQUIRED);
        }
        inner.refuseOthers();
        return read;
    }
}
