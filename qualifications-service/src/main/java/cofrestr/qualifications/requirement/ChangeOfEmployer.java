package cofrestr.qualifications.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of employer does to the time that those have who were in post before. */
@Schema(name = "ChangeOfEmployer")
public enum ChangeOfEmployer {
    /** They keep it, wherever they work. */
    KEEPS,
    /** They lose it: to the new employer they are starters. */
    LOSES
}
