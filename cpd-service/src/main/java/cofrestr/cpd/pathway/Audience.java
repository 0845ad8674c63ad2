package cofrestr.cpd.pathway;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a session is. */
@Schema(name = "SessionAudience")
public enum Audience {
    PARTICIPANTS,
    COACHES
}
