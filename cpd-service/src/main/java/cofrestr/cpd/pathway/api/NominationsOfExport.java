package cofrestr.cpd.pathway.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.pathway.Nominations;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Nominations for pathways, in the export. */
@ApplicationScoped
class NominationsOfExport implements ExportPart {
    private final Nominations all;

    NominationsOfExport(Nominations all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "pathwayNominations";
    }

    @Override
    public List<NominationView> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value(), ALL, by).stream()
                .map(NominationView::of)
                .toList();
    }
}
