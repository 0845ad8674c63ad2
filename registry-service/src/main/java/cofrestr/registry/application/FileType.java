package cofrestr.registry.application;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The types of file that are taken, each known by how its content begins; what a file is called says nothing. */
enum FileType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String beginning;

    FileType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a content; none where it is of no type that is taken. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = beginning.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(beginning);
    }
}
