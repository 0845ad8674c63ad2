package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Attend;
import cofrestr.cpd.export.ExportPart;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Attendance of sessions, in the export. */
@ApplicationScoped
class AttendancesOfExport implements ExportPart {
    private final Attend all;

    AttendancesOfExport(Attend all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "attendances";
    }

    @Override
    public List<Attend.OfPerson> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value());
    }
}
