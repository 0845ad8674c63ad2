package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.Nomination;
import cofrestr.cpd.pathway.Nominations;
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

/** How every operation on a nomination answers: with the nomination as it is now, and a look recorded. */
@ApplicationScoped
class ShownNomination {
    static final String ID = "Id of the nomination";
    static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Nominations nominations;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;

    ShownNomination(Nominations nominations, Versions versions, CurrentCaller callers, Looks looks) {
        this.nominations = nominations;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
    }

    Response read(UUID id) {
        Nomination one = looked(id);
        return versions.answer(view(one), one.version(), NominationView.of(one));
    }

    Response changed(UUID id) {
        Nomination one = looked(id);
        return versions.changed(view(one), one.version(), NominationView.of(one));
    }

    Response created(UUID id) {
        Nomination one = looked(id);
        return versions.created(
                URI.create("/v1/pathway-nominations/" + id), view(one), one.version(), NominationView.of(one));
    }

    Page<NominationView> page(Page<Nomination> page) {
        looks.at(
                "listNominations",
                page.items().stream().map(ShownNomination::subject).toList());
        return page.map(NominationView::of);
    }

    private Nomination looked(UUID id) {
        Nomination one = nominations.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readNomination", List.of(subject(one)));
        return one;
    }

    /** The same version looks different to a host. */
    private static String view(Nomination one) {
        return one.seenAs() == Nomination.SeenAs.HOST ? "nomination-of-host" : "nomination";
    }

    private static String subject(Nomination one) {
        return one.registerNumber() == null ? String.valueOf(one.guest()) : one.registerNumber();
    }
}
