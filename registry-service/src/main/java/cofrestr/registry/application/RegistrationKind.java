package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Full registration, or provisional where the law has that for the category (2014 Act s9(5)). */
@Schema(name = "RegistrationKind")
public enum RegistrationKind {
    FULL,
    PROVISIONAL
}
