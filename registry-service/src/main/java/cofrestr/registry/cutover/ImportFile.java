package cofrestr.registry.cutover;

import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.RowReader;
import java.util.Map;
import java.util.Set;

/** The columns of a file of an existing register. */
final class ImportFile {
    private static final Columns COLUMNS = new Columns(
            Map.ofEntries(
                    Map.entry("legacyNumber", "rhifBlaenorol"),
                    Map.entry("givenNames", "enwauCyntaf"),
                    Map.entry("familyName", "cyfenw"),
                    Map.entry("formerFamilyName", "cyfenwBlaenorol"),
                    Map.entry("dateOfBirth", "dyddiadGeni"),
                    Map.entry("registerNumber", "rhifCofrestru"),
                    Map.entry("newPerson", "personNewydd"),
                    Map.entry("category", "categori"),
                    Map.entry("registration", "cofrestriad"),
                    Map.entry("from", "o"),
                    Map.entry("until", "hyd"),
                    Map.entry("orderKind", "mathOrchymyn"),
                    Map.entry("orderFrom", "gorchymynO"),
                    Map.entry("orderUntil", "gorchymynHyd"),
                    Map.entry("feeYear", "blwyddynFfi"),
                    Map.entry("feePaid", "ffiDalwyd")),
            Set.of("legacyNumber", "givenNames", "familyName", "dateOfBirth"));

    private ImportFile() {}

    static RowReader reader() {
        return new RowReader(COLUMNS);
    }
}
