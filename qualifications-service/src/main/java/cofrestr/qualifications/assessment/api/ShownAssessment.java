package cofrestr.qualifications.assessment.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.assessment.Assessments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How every operation on an assessment answers: with the assessment as its caller may read it, and a look recorded. */
@ApplicationScoped
class ShownAssessment {
    private final Assessments assessments;
    private final Versions versions;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;

    ShownAssessment(
            Assessments assessments, Versions versions, CurrentCaller callers, RequestContext request, Looks looks) {
        this.assessments = assessments;
        this.versions = versions;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
    }

    Response read(UUID id) {
        AssessmentView view = looked(id);
        return versions.answer("assessment", view.version(), view);
    }

    Response changed(UUID id) {
        AssessmentView view = looked(id);
        return versions.changed("assessment", view.version(), view);
    }

    Response created(UUID id) {
        AssessmentView view = looked(id);
        return versions.created(URI.create("/v1/assessments/" + id), "assessment", view.version(), view);
    }

    Page<AssessmentView> page(Page<Assessments.Assessment> page) {
        looks.at(
                "listAssessments",
                page.items().stream()
                        .map(Assessments.Assessment::registerNumber)
                        .toList());
        Map<UUID, Assessments.State> states = assessments.states(page.items());
        return page.map(one -> AssessmentView.of(one, state(states, one), request.language()));
    }

    private AssessmentView looked(UUID id) {
        Assessments.Assessment one =
                assessments.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readAssessment", List.of(one.registerNumber()));
        return view(one);
    }

    private AssessmentView view(Assessments.Assessment one) {
        return AssessmentView.of(one, state(assessments.states(List.of(one)), one), request.language());
    }

    private static Assessments.State state(Map<UUID, Assessments.State> states, Assessments.Assessment one) {
        return Objects.requireNonNull(states.get(one.id()), "every assessment has a state");
    }
}
