package cofrestr.kit.rows;

import cofrestr.kit.bulk.Columns;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of one kind.
 *
 * @param columns what they may have; {@code ref}, the sender's own reference, among them
 * @param headings what a CSV answer has beside row, ref, outcome and error
 * @param read what the values of one row are: the same rules for one and for many
 */
public record RowKind<T>(Columns columns, List<String> headings, Function<Map<String, String>, ReadRow<T>> read) {}
