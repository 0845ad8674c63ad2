package cofrestr.cpd.pathway.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.pathway.Coaches;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For whom the person coaches, and at which sessions they were, in the export. */
@ApplicationScoped
class CoachingOfExport implements ExportPart {
    private final Coaches all;

    CoachingOfExport(Coaches all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "coaching";
    }

    @Override
    public List<CoachView> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value()).stream().map(CoachView::of).toList();
    }
}
