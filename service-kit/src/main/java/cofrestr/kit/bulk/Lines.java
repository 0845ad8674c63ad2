package cofrestr.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records: lines, or several where a quoted cell goes over the end of one. What is longer
 * than {@link #MOST} is told and passed over; a quote that never closes costs its own line only.
 */
final class Lines {
    /** The most bytes a record may have. */
    static final int MOST = 64 * 1024;

    private static final int BLOCK = 16 * 1024;

    private final InputStream in;
    private final boolean quoted;
    private final byte[] block = new byte[BLOCK];
    private byte[] pending = {};
    private int at;
    private int end;
    private int pendingAt;

    Lines(InputStream in, boolean quoted) {
        this.in = in;
        this.quoted = quoted;
    }

    /** One record without its line end, and what is wrong with its length, if anything. */
    record Line(byte[] bytes, @Nullable BulkProblem problem) {}

    /** The next record; null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream(512);
        boolean open = false;
        int firstLineEnd = -1;
        int read;
        while ((read = read()) >= 0) {
            if (read == '\n' && !open) {
                return new Line(withoutReturn(record.toByteArray()), null);
            }
            if (read == '\n' && firstLineEnd < 0) {
                firstLineEnd = record.size();
            }
            if (read == '"' && quoted) {
                open = !open;
            }
            record.write(read);
            if (record.size() > MOST) {
                return open && firstLineEnd >= 0 ? firstLineOnly(record, firstLineEnd) : tooLong(record);
            }
        }
        if (record.size() == 0) {
            return null;
        }
        if (open) {
            return firstLineOnly(record, firstLineEnd < 0 ? record.size() : firstLineEnd);
        }
        return new Line(withoutReturn(record.toByteArray()), null);
    }

    private Line firstLineOnly(ByteArrayOutputStream record, int lineEnd) {
        byte[] all = record.toByteArray();
        if (lineEnd < all.length) {
            unread(Arrays.copyOfRange(all, lineEnd + 1, all.length));
        }
        return new Line(withoutReturn(Arrays.copyOf(all, lineEnd)), BulkProblem.ROW_QUOTE_OPEN);
    }

    private Line tooLong(ByteArrayOutputStream record) throws IOException {
        int read;
        do {
            read = read();
        } while (read >= 0 && read != '\n');
        return new Line(Arrays.copyOf(record.toByteArray(), 1024), BulkProblem.ROW_TOO_LONG);
    }

    private void unread(byte[] bytes) {
        byte[] rest = Arrays.copyOfRange(pending, pendingAt, pending.length);
        pending = Arrays.copyOf(bytes, bytes.length + rest.length);
        System.arraycopy(rest, 0, pending, bytes.length, rest.length);
        pendingAt = 0;
    }

    private int read() throws IOException {
        if (pendingAt < pending.length) {
            return pending[pendingAt++] & 0xff;
        }
        if (at == end) {
            end = in.read(block);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return block[at++] & 0xff;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? Arrays.copyOf(bytes, length - 1) : bytes;
    }
}
