package cofrestr.qualifications.stated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer may state of somebody. */
@Schema(name = "EmployerStatementKind")
public enum StatementKind {
    FULL_TIME("WORKING_TIME"),
    PART_TIME("WORKING_TIME"),
    /** Neither what kind of leave, nor why. */
    LEAVE("LEAVE"),
    /** That somebody was found to meet the standards of a set; not what was said of how. */
    STANDARDS("STANDARDS");

    private final String matter;

    StatementKind(String matter) {
        this.matter = matter;
    }

    /** What it is about: of one matter, place and first day the later statement stands for the earlier. */
    String matter() {
        return matter;
    }
}
