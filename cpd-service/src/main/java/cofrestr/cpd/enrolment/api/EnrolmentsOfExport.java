package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Enrolments;
import cofrestr.cpd.export.ExportPart;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Enrolments, in the export. */
@ApplicationScoped
class EnrolmentsOfExport implements ExportPart {
    private final Enrolments all;

    EnrolmentsOfExport(Enrolments all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public List<EnrolmentView> of(RegisterNumber person, Caller by) {
        return all.list(new Enrolments.Wanted(null, person.value(), null, null, null), ALL, by).stream()
                .map(EnrolmentView::of)
                .toList();
    }
}
