package cofrestr.registry.cutover;

import cofrestr.kit.secret.Seal;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.cutover.ImportedRow.Named;
import cofrestr.registry.cutover.ImportedRow.Ordered;
import cofrestr.registry.cutover.ImportedRow.Paid;
import cofrestr.registry.cutover.ImportedRow.Registered;
import cofrestr.registry.practitioner.FoldedName;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts rows aside for the statements that judge them all at once; as sent they are kept sealed. */
final class KeepRows {
    private final SqlFiles sql;
    private final Seal seal;
    private final UUID id;

    KeepRows(SqlFiles sql, Seal seal, UUID id) {
        this.sql = sql;
        this.seal = seal;
        this.id = id;
    }

    /** What the sealed row belongs to. */
    static String belongsTo(UUID id, int row) {
        return "register_import_row.raw " + id + " " + row;
    }

    void keep(List<ImportedRow> rows) {
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows.stream().map(ImportedRow::row).toArray(Integer[]::new));
        values.put("numbers", of(rows, ImportedRow::person, Named::legacyNumber));
        values.put("givenNames", of(rows, ImportedRow::person, Named::givenNames));
        values.put("familyNames", of(rows, ImportedRow::person, Named::familyName));
        values.put("formerNames", of(rows, ImportedRow::person, Named::formerFamilyName));
        values.put("folded", of(rows, ImportedRow::person, who -> FoldedName.of(who.givenNames(), who.familyName())));
        values.put("births", of(rows, ImportedRow::person, Named::dateOfBirth));
        values.put("registerNumbers", of(rows, ImportedRow::person, Named::registerNumber));
        values.put("newPeople", of(rows, ImportedRow::person, Named::newPerson));
        values.put("categories", of(rows, ImportedRow::registered, Registered::category));
        values.put("froms", of(rows, ImportedRow::registered, Registered::from));
        values.put("untils", of(rows, ImportedRow::registered, Registered::until));
        values.put("registrations", of(rows, ImportedRow::registered, Registered::kind));
        values.put("orderKinds", of(rows, ImportedRow::ordered, Ordered::kind));
        values.put("orderFroms", of(rows, ImportedRow::ordered, Ordered::from));
        values.put("orderUntils", of(rows, ImportedRow::ordered, Ordered::until));
        values.put("feeYears", of(rows, ImportedRow::paid, Paid::year));
        values.put("fees", of(rows, ImportedRow::paid, Paid::amount));
        values.put("errors", of(rows, ImportedRow::error, code -> code.name()));
        values.put("fields", of(rows, Function.identity(), ImportedRow::field));
        values.put("raws", of(rows, Function.identity(), this::sealed));
        int _ = sql.run("keep-rows.sql", values);
    }

    private String sealed(ImportedRow row) {
        return Base64.getEncoder().encodeToString(seal.seal(row.raw(), belongsTo(id, row.row())));
    }

    private static <P> @Nullable String[] of(
            List<ImportedRow> rows,
            Function<ImportedRow, @Nullable P> part,
            Function<P, ? extends @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            P found = part.apply(rows.get(i));
            Object said = found == null ? null : value.apply(found);
            texts[i] = said == null ? null : said.toString();
        }
        return texts;
    }
}
