package cofrestr.cpd.export;

import cofrestr.kit.number.RegisterNumber;
import java.util.List;

/** One kind of what is recorded of people. Every feature that records something of a person has one, so that the export is whole. */
public interface ExportPart {
    /** Its name in the export, such as {@code records}. */
    String name();

    /** All of it, as the person reads it. */
    List<?> of(RegisterNumber person);
}
