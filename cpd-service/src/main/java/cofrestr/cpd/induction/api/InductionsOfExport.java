package cofrestr.cpd.induction.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.induction.Inductions;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Inductions, in the export. */
@ApplicationScoped
class InductionsOfExport implements ExportPart {
    private final Inductions all;

    InductionsOfExport(Inductions all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "inductions";
    }

    @Override
    public List<InductionView> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value(), ALL, by).stream()
                .map(InductionView::of)
                .toList();
    }
}
