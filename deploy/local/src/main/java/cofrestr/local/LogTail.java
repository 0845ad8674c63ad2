package cofrestr.local;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, where the reason mostly stands; without the calls of stack traces, which would push it out of sight. */
public final class LogTail {

    private static final int LINES = 25;
    private static final Pattern CALL = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)|\\s*$");

    private LogTail() {}

    public static List<String> of(Path log) {
        try {
            List<String> lines = lines(log).stream()
                    .filter(line -> !CALL.matcher(line).lookingAt())
                    .toList();
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
