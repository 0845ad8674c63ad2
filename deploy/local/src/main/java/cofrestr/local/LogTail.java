package cofrestr.local;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, where the reason mostly stands. */
final class LogTail {

    private static final int LINES = 25;

    private LogTail() {}

    static List<String> of(Path log) {
        try {
            List<String> lines = lines(log);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read)");
        }
    }

    private static List<String> lines(Path log) throws IOException {
        try {
            return Files.readAllLines(log);
        } catch (CharacterCodingException e) {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        }
    }
}
