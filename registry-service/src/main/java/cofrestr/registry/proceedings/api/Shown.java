package cofrestr.registry.proceedings.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
import cofrestr.registry.proceedings.Cases;
import cofrestr.registry.proceedings.DisciplinaryCase;
import cofrestr.registry.proceedings.api.CaseViews.CaseView;
import cofrestr.registry.proceedings.api.CaseViews.ListedView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How every operation on a case answers: with the case as it is now, and a look recorded under the operation's own name,
 * by which it is kept back from the person while the case is open.
 */
@ApplicationScoped
class Shown {
    static final String ID = "Its id";
    static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";

    private final Cases cases;
    private final BankHolidays holidays;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    Shown(Cases cases, BankHolidays holidays, Versions versions, CurrentCaller callers, Looks looks, Clock clock) {
        this.cases = cases;
        this.holidays = holidays;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** The case with its ETag, after the look at its person is recorded as one of {@code operation}. */
    Response at(String operation, UUID id) {
        Cases.File file = read(id);
        looks.at(operation, List.of(file.found().registerNumber()));
        return versions.answer("case", file.found().version(), view(file));
    }

    /**
     * A case that was opened just now. No look: nothing of the person is answered that was not asked, and a rehearsal has
     * no case that would keep it back.
     */
    Response opened(UUID id) {
        return Response.created(URI.create("/v1/cases/" + id))
                .entity(view(read(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A page of cases, after the looks at their people are recorded. */
    Page<ListedView> listed(String operation, Page<DisciplinaryCase> page) {
        looks.at(
                operation,
                page.items().stream().map(DisciplinaryCase::registerNumber).toList());
        WorkingDays days = holidays.workingDays();
        LocalDate today = Clocks.today(clock);
        return page.map(one -> ListedView.of(one, days, today));
    }

    private Cases.File read(UUID id) {
        return cases.read(id, callers.get().desk());
    }

    private CaseView view(Cases.File file) {
        return CaseView.of(file, holidays.workingDays(), Clocks.today(clock));
    }
}
