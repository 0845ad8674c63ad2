package cofrestr.registry.application;

/**
 * Looks for what would harm the reader of a file. Where the installation has none, every file stays PENDING and is seen to be
 * so.
 */
public interface FileScanner {
    /** What it finds; PENDING where it cannot say. Called outside any transaction. */
    ScanState scan(byte[] content);
}
