package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.export.ExportPart;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Memberships of learning communities, in the export. */
@ApplicationScoped
class MembershipsOfExport implements ExportPart {
    private final Communities all;

    MembershipsOfExport(Communities all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "learningCommunities";
    }

    @Override
    public List<Communities.Membership> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value());
    }
}
