package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is evidence of. */
@Schema(name = "ApplicationFileKind")
public enum FileKind {
    IDENTITY,
    NAME,
    QUALIFICATION,
    OTHER
}
