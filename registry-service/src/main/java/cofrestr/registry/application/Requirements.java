package cofrestr.registry.application;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Whether an applicant meets what is required for a category on a date. */
public interface Requirements {
    /** What the register knows of it when an application is about to be granted. */
    RequirementAnswer of(Handle handle, String category, LocalDate day);
}
