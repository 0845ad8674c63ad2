package cofrestr.kit.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Hands over the rows of a file a thousand at a time, in their order. Of a row nothing is held but what was made of it. */
public final class RowChunks {
    /** The most rows of a chunk: one statement takes them. */
    public static final int MOST = 1000;

    private RowChunks() {}

    /** Whoever takes the chunks. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(List<T> chunk) throws IOException;
    }

    /** Reads {@code body} to its end, or to where {@code taker} throws. */
    public static <T> void read(RowReader reader, InputStream body, Function<Row, T> each, Taker<T> taker)
            throws IOException {
        List<T> waiting = new ArrayList<>(MOST);
        try {
            var _ = reader.read(body, row -> {
                waiting.add(each.apply(row));
                if (waiting.size() == MOST) {
                    handOver(waiting, taker);
                }
            });
            handOver(waiting, taker);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static <T> void handOver(List<T> waiting, Taker<T> taker) {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            taker.take(List.copyOf(waiting));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        waiting.clear();
    }
}
