package cofrestr.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** The scanner of the tests: it finds what a file says of itself, and nothing in a file that says nothing. */
@ApplicationScoped
class MarkScanner implements FileScanner {
    @Override
    public ScanState scan(byte[] content) {
        String read = new String(content, StandardCharsets.ISO_8859_1);
        if (read.contains("harmful")) {
            return ScanState.INFECTED;
        }
        return read.contains("harmless") ? ScanState.CLEAN : ScanState.PENDING;
    }
}
