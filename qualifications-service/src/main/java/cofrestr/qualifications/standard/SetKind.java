package cofrestr.qualifications.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of set it is. */
@Schema(name = "StandardsSetKind")
public enum SetKind {
    /** What those who do a kind of work in schools are held to. */
    PROFESSIONAL,
    /** National occupational standards, on which vocational qualifications are built. */
    OCCUPATIONAL,
    /** What somebody at a level of a role is able to do. */
    COMPETENCE_FRAMEWORK
}
