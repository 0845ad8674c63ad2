package cofrestr.registry.organisation;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of organisations: read whole and right, or refused with every row that is wrong. */
final class OrganisationFile {
    private static final Columns COLUMNS = new Columns(
            Map.of(
                    "code", "cod",
                    "kind", "math",
                    "nameEn", "enwSaesneg",
                    "nameCy", "enwCymraeg",
                    "parent", "rhiant",
                    "sector", "sector",
                    "languageCategory", "categoriIaith",
                    "laNumber", "rhifAwdurdod",
                    "establishmentNumber", "rhifSefydliad"),
            Set.of("code", "kind", "nameEn", "nameCy"));

    private final List<OrganisationDetails> organisations = new ArrayList<>();
    private Problem refusal = Problem.of(KitProblem.REQUEST_INVALID, 1);

    private OrganisationFile() {}

    /** The organisations in {@code body}, in its order. */
    static List<OrganisationDetails> read(InputStream body) throws IOException {
        OrganisationFile file = new OrganisationFile();
        new RowReader(COLUMNS).read(body, file::take);
        if (!file.refusal.errors().isEmpty()) {
            throw Problem.invalid(file.refusal.errors());
        }
        return file.organisations;
    }

    private void take(Row row) {
        switch (row) {
            case Row.Unreadable bad -> refuse(bad.number(), "", bad.why());
            case Row.Read good -> {
                OrganisationDetails details = details(good);
                if (details != null) {
                    organisations.add(details);
                }
            }
        }
    }

    private @Nullable OrganisationDetails details(Row.Read row) {
        Map<String, String> values = row.values();
        int before = refusal.errors().size();
        String code = required(row, "code");
        if (!code.isEmpty() && OrganisationCode.parse(code).isEmpty()) {
            refuse(row.number(), "/code", RegistryProblem.ORGANISATION_CODE_INVALID);
        }
        OrganisationKind kind = constant(row, "kind", OrganisationKind.class, required(row, "kind"));
        Sector sector = constant(row, "sector", Sector.class, values.getOrDefault("sector", ""));
        String nameEn = required(row, "nameEn");
        String nameCy = required(row, "nameCy");
        if (kind == null || refusal.errors().size() > before) {
            return null;
        }
        return new OrganisationDetails(
                code,
                kind,
                nameEn,
                nameCy,
                values.get("parent"),
                sector,
                values.get("languageCategory"),
                values.get("laNumber"),
                values.get("establishmentNumber"));
    }

    private String required(Row.Read row, String column) {
        String value = row.values().getOrDefault(column, "");
        if (value.isEmpty()) {
            refuse(row.number(), "/" + column, BulkProblem.ROW_FIELD_MISSING);
        }
        return value;
    }

    private <E extends Enum<E>> @Nullable E constant(Row.Read row, String column, Class<E> type, String written) {
        if (written.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) {
                return constant;
            }
        }
        refuse(row.number(), "/" + column, BulkProblem.ROW_CODE_UNKNOWN);
        return null;
    }

    private void refuse(int number, String column, ProblemCode why) {
        refusal = refusal.at("/rows/" + number + column, why);
    }
}
