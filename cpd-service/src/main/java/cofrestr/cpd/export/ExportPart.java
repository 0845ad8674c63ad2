package cofrestr.cpd.export;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import java.util.List;

/** One kind of what is recorded of people. Every feature that records something of a person has one, so that the export is whole. */
public interface ExportPart {
    /** All there is, on one page. */
    Paging.From ALL = new Paging.From("", Integer.MAX_VALUE - 1);

    /** Its name in the export, such as {@code records}. */
    String name();

    /** All of it, as the person, who is the caller, reads it. */
    List<?> of(RegisterNumber person, Caller by);
}
