package cofrestr.cpd.induction.api;

import cofrestr.cpd.induction.Induction;
import cofrestr.cpd.induction.Inductions;
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

/** How every operation on an induction answers: with the induction as it is now, and a look recorded. */
@ApplicationScoped
class ShownInduction {
    static final String ID = "Id of the induction";
    static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Inductions inductions;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;

    ShownInduction(Inductions inductions, Versions versions, CurrentCaller callers, Looks looks) {
        this.inductions = inductions;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
    }

    Response read(UUID id) {
        Induction one = looked(id);
        return versions.answer("induction", one.version(), InductionView.of(one));
    }

    Response changed(UUID id) {
        Induction one = looked(id);
        return versions.changed("induction", one.version(), InductionView.of(one));
    }

    Response created(UUID id) {
        Induction one = looked(id);
        return versions.created(URI.create("/v1/inductions/" + id), "induction", one.version(), InductionView.of(one));
    }

    Page<InductionView> page(Page<Induction> page) {
        looks.at(
                "listInductions",
                page.items().stream().map(Induction::registerNumber).toList());
        return page.map(InductionView::of);
    }

    private Induction looked(UUID id) {
        Induction one = inductions.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readInduction", List.of(one.registerNumber()));
        return one;
    }
}
