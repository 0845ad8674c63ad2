package cofrestr.cpd.instrument.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.instrument.SelfAssessments;
import cofrestr.cpd.instrument.Taker;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Self-assessments, in the export. */
@ApplicationScoped
class SelfAssessmentsOfExport implements ExportPart {
    private final SelfAssessments all;

    SelfAssessmentsOfExport(SelfAssessments all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "selfAssessments";
    }

    @Override
    public List<SelfAssessmentView> of(RegisterNumber person, Caller by) {
        return all.list(Taker.person(person.value()), ALL, by).items().stream()
                .map(SelfAssessmentView::of)
                .toList();
    }
}
