package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.EnrolmentSteps;
import cofrestr.cpd.export.ExportPart;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What happened to enrolments, in the export. */
@ApplicationScoped
class EnrolmentStepsOfExport implements ExportPart {
    private final EnrolmentSteps all;

    EnrolmentStepsOfExport(EnrolmentSteps all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "enrolmentSteps";
    }

    @Override
    public List<EnrolmentSteps.Step> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value());
    }
}
