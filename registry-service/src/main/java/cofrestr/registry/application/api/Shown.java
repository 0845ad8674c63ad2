package cofrestr.registry.application.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.Applications;
import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How every operation on an application answers: with the application as its caller may read it, and a look recorded. The
 * look says the same whatever part of an application was read, so that it does not betray a case.
 */
@ApplicationScoped
class Shown {
    static final String ID = "Its id";
    static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";
    static final String ETAG = "The ETag of the version you have seen";
    static final String ETAG_EXAMPLE = "\"application.en.1\"";

    private static final String LOOK = "readApplication";

    private final Applications applications;
    private final BankHolidays holidays;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    Shown(
            Applications applications,
            BankHolidays holidays,
            Versions versions,
            CurrentCaller callers,
            Looks looks,
            Clock clock) {
        this.applications = applications;
        this.holidays = holidays;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** The application, or 404 for the caller who may not know of it. */
    Application found(UUID id) {
        return applications.find(id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    Response read(UUID id) {
        ApplicationView view = view(looked(id));
        return versions.answer("application", view.version(), view);
    }

    Response changed(UUID id) {
        ApplicationView view = view(looked(id));
        return Response.ok(view).tag(tag(view.version())).build();
    }

    Response created(UUID id) {
        ApplicationView view = view(looked(id));
        return Response.created(URI.create("/v1/applications/" + id))
                .entity(view)
                .tag(tag(view.version()))
                .build();
    }

    EntityTag tag(long version) {
        return versions.tag("application", version);
    }

    /** The application, after the look at its applicant is recorded. */
    Application looked(UUID id) {
        Application one = found(id);
        looks.at(LOOK, List.of(one.registerNumber()));
        return one;
    }

    Page<ApplicationView> page(Page<Application> page) {
        listed(page.items().stream().map(Application::registerNumber).toList());
        WorkingDays days = holidays.workingDays();
        LocalDate today = Clocks.today(clock);
        return page.map(one -> ApplicationView.of(one, days, today));
    }

    /** Records the looks at those in a list; a list of cases says no more than one of applications. */
    void listed(List<String> numbers) {
        looks.at("listApplications", numbers);
    }

    private ApplicationView view(Application one) {
        return ApplicationView.of(one, holidays.workingDays(), Clocks.today(clock));
    }

    /** Who acts: the person signed in, or the desk. */
    static String name(Caller caller) {
        String user = caller.user();
        return user == null ? caller.client() : user;
    }
}
