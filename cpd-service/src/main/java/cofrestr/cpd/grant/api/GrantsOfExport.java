package cofrestr.cpd.grant.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.grant.AccessGrants;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The grants, in the export. */
@ApplicationScoped
class GrantsOfExport implements ExportPart {
    private final AccessGrants grants;

    GrantsOfExport(AccessGrants grants) {
        this.grants = grants;
    }

    @Override
    public String name() {
        return "accessGrants";
    }

    @Override
    public List<GrantView> of(RegisterNumber person, Caller by) {
        return grants.ofPerson(person, ALL).stream().map(GrantView::of).toList();
    }
}
