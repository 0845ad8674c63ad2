package cofrestr.registry.roster.api;

import cofrestr.kit.bulk.RowsGivenBack;
import cofrestr.kit.language.Language;
import cofrestr.registry.roster.RosterRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Gives the rows of a list that were not used back to their sender. */
record FailedRows(RosterRows rows, UUID roster, Language language) {
    void write(OutputStream out) throws IOException {
        RosterRows.Heading heading = rows.heading(roster);
        new RowsGivenBack(heading.heading(), heading.separator().charAt(0), language)
                .write(
                        out,
                        taker -> rows.failed(
                                roster,
                                row -> taker.accept(new RowsGivenBack.Back(
                                        row.number(), row.raw(), row.problem(), row.problemField()))));
    }
}
