package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Communities;
import cofrestr.cpd.community.Community;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** How every operation on a learning community answers: with it as it is, and a look at everybody in it. */
@ApplicationScoped
class ShownCommunity {
    private final Communities communities;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Looks looks;

    ShownCommunity(Communities communities, CurrentCaller callers, Versions versions, Looks looks) {
        this.communities = communities;
        this.callers = callers;
        this.versions = versions;
        this.looks = looks;
    }

    Response read(UUID id) {
        CommunityView view = view(id);
        return versions.answer("community", view.version(), view);
    }

    Response changed(UUID id) {
        CommunityView view = view(id);
        return versions.changed("community", view.version(), view);
    }

    Response created(UUID id) {
        CommunityView view = view(id);
        return versions.created(URI.create("/v1/learning-communities/" + id), "community", view.version(), view);
    }

    private CommunityView view(UUID id) {
        Community found = communities.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        List<Community.Member> members = communities.members(id);
        looks.at(
                "readCommunity", members.stream().map(Community.Member::subject).toList());
        return CommunityView.of(found, members, communities.meetings(id));
    }
}
