package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Enrolments;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** How every operation on an enrolment answers. A read is a look at the person; whoever changes one has named the person before. */
@ApplicationScoped
class ShownEnrolment {
    private final Enrolments enrolments;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;

    ShownEnrolment(Enrolments enrolments, Versions versions, CurrentCaller callers, Looks looks) {
        this.enrolments = enrolments;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
    }

    Response read(String programme, UUID id) {
        Enrolments.Enrolment one = found(programme, id);
        looks.at("readEnrolment", List.of(one.subject()));
        // The place in the queue moves without the version: whoever waits is always told anew.
        return one.waitingPlace() == null
                ? versions.answer("enrolment", one.version(), EnrolmentView.of(one))
                : versions.changed("enrolment", one.version(), EnrolmentView.of(one));
    }

    Response changed(String programme, UUID id) {
        Enrolments.Enrolment one = found(programme, id);
        return versions.changed("enrolment", one.version(), EnrolmentView.of(one));
    }

    Response created(String programme, UUID id) {
        Enrolments.Enrolment one = found(programme, id);
        return versions.created(
                URI.create("/v1/programmes/" + programme + "/enrolments/" + id),
                "enrolment",
                one.version(),
                EnrolmentView.of(one));
    }

    Page<EnrolmentView> page(Page<Enrolments.Enrolment> page) {
        looks.at(
                "listEnrolments",
                page.items().stream().map(Enrolments.Enrolment::subject).toList());
        return page.map(EnrolmentView::of);
    }

    /** Records that something of the enrolment is read. */
    void look(String operation, String programme, UUID id) {
        looks.at(operation, List.of(found(programme, id).subject()));
    }

    private Enrolments.Enrolment found(String programme, UUID id) {
        return enrolments.find(programme, id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
