package cofrestr.registry.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of an application, without its content. */
@Schema(name = "ApplicationFile")
public record AttachedFile(
        UUID id,
        FileKind kind,

        @Schema(description = "By its content", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Its size", examples = "48213")
        int bytes,

        @Schema(
                description = "SHA-256 of its content, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        ScanState scan,
        Instant uploaded) {}
