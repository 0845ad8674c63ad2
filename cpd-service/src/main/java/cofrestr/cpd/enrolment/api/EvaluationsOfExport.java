package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Evaluations;
import cofrestr.cpd.export.ExportPart;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Evaluations, in the export. */
@ApplicationScoped
class EvaluationsOfExport implements ExportPart {
    private final Evaluations all;

    EvaluationsOfExport(Evaluations all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public List<Evaluations.OfPerson> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value());
    }
}
