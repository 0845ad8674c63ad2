package cofrestr.kit.bulk;

import cofrestr.kit.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a file of rows: CSV (comma, semicolon or tab, with a heading line) or NDJSON, told apart by the first character;
 * UTF-8 with or without BOM, and where a line is no UTF-8, Windows-1252. What is no such file at all is refused whole;
 * what is wrong with one row is said of that row, and the others are read.
 */
public final class RowReader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK_AHEAD = 512;

    private final Columns columns;
    private final boolean jsonOnly;

    public RowReader(Columns columns) {
        this(columns, false);
    }

    private RowReader(Columns columns, boolean jsonOnly) {
        this.columns = columns;
        this.jsonOnly = jsonOnly;
    }

    /** Reads NDJSON and nothing else: a first line that is none is a bad row, not the heading of a CSV file. */
    public static RowReader ndjson(Columns columns) {
        return new RowReader(columns, true);
    }

    /**
     * What a file turned out to be.
     *
     * @param heading the heading line of a CSV file as sent; empty for NDJSON
     */
    public record Read(int rows, String heading, char separator) {}

    /** Hands every row to {@code taker}, in order. */
    public Read read(InputStream body, Consumer<Row> taker) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body, 64 * 1024);
        byte[] start = lookAhead(in);
        refuseWhatIsNoText(start);
        boolean json = jsonOnly || firstCharacter(start) == '{';
        skipMark(in, start);
        Lines lines = new Lines(in, !json);
        Lines.Line heading = json ? null : lines.next();
        RowFormat format = json ? new NdjsonFormat(columns) : CsvFormat.headed(heading, columns);
        int number = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.problem() == null && isBlank(line.bytes())) {
                continue;
            }
            number++;
            taker.accept(row(format, number, line));
        }
        if (number == 0) {
            throw Problem.of(BulkProblem.FILE_EMPTY);
        }
        String head = heading == null ? "" : decode(heading.bytes());
        return new Read(number, head, head.isEmpty() ? '\n' : CsvFormat.separatorOf(head));
    }

    private static Row row(RowFormat format, int number, Lines.Line line) {
        BulkProblem problem = line.problem();
        if (problem != null) {
            return new Row.Unreadable(number, line.bytes(), problem);
        }
        String text = decode(line.bytes());
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            return new Row.Unreadable(number, line.bytes(), BulkProblem.ROW_CHARACTER_FORBIDDEN);
        }
        return format.row(number, line.bytes(), text);
    }

    /** The cells of one record of a CSV file; none where its quotes do not fit. */
    public static Optional<List<String>> cells(char separator, String record) {
        return CsvFormat.cells(separator, record);
    }

    /** One record of a CSV file without its line end, quoted where it must be. */
    public static String record(char separator, List<String> cells) {
        return CsvRows.record(separator, cells);
    }

    /** UTF-8 where it is, Windows-1252 where it is not; letters and their accents as one character. */
    public static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static byte[] lookAhead(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] start = in.readNBytes(LOOK_AHEAD);
        in.reset();
        return start;
    }

    private static void refuseWhatIsNoText(byte[] start) {
        if (start.length == 0 || isBlank(start)) {
            throw Problem.of(BulkProblem.FILE_EMPTY);
        }
        boolean zip = start.length > 1 && start[0] == 'P' && start[1] == 'K';
        boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        boolean utf16 = start.length > 1 && ((start[0] & 0xff) >= 0xfe && (start[1] & 0xff) >= 0xfe);
        if (zip || gzip || utf16 || start[0] == 0) {
            throw Problem.of(BulkProblem.FILE_NOT_TEXT);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMark(byte[] start) {
        return start.length > 2 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf;
    }

    private static int firstCharacter(byte[] start) {
        for (int i = hasMark(start) ? 3 : 0; i < start.length; i++) {
            if (start[i] > ' ') {
                return start[i];
            }
        }
        return -1;
    }

    private static void skipMark(BufferedInputStream in, byte[] start) throws IOException {
        if (hasMark(start)) {
            in.skipNBytes(3);
        }
    }
}
