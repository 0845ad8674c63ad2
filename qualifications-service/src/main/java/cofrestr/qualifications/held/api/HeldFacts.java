package cofrestr.qualifications.held.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.held.Author;
import cofrestr.qualifications.held.ChangeFact;
import cofrestr.qualifications.held.Fact;
import cofrestr.qualifications.held.FactKind;
import cofrestr.qualifications.held.Facts;
import cofrestr.qualifications.held.HeldPeople;
import cofrestr.qualifications.held.RecordFacts;
import cofrestr.qualifications.held.Recorded;
import cofrestr.qualifications.held.Statement;
import cofrestr.qualifications.qualification.AwardingBodies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests about everything that people hold: read, recorded, corrected, decided, each a look at the person. */
@RequestScoped
public class HeldFacts {
    public static final String TAG = "Awards, credit and statuses";
    public static final String NUMBER = "Register number";
    public static final String EXAMPLE = "10034678";
    public static final String EXAMPLE_ID = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";
    public static final String IF_MATCH = "The ETag of the version you have seen";
    public static final String REJECTED = """
            {"decision": "REJECTED", "reason": "The certificate names somebody else"}""";

    private final Facts facts;
    private final HeldPeople people;
    private final RecordFacts record;
    private final ChangeFact change;
    private final AwardingBodies bodies;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;
    private final Looks looks;
    private final Clock clock;

    HeldFacts(
            Facts facts,
            HeldPeople people,
            RecordFacts record,
            ChangeFact change,
            AwardingBodies bodies,
            CurrentCaller callers,
            Paging paging,
            Versions versions,
            Looks looks,
            Clock clock) {
        this.facts = facts;
        this.people = people;
        this.record = record;
        this.change = change;
        this.bodies = bodies;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
        this.looks = looks;
        this.clock = clock;
    }

    /** A kind of facts as one resource has it: how it is shown, under which names it is looked at and tagged. */
    public record Shown<W, V>(FactKind<W> kind, String path, String tag, Function<Fact<W>, V> view) {}

    /** What a reader asks for. */
    public record Asked(
            @Nullable LocalDate asAt,
            @Nullable Instant knownAt,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    /** Who the caller is as one who states and decides. */
    public Author author() {
        Caller caller = callers.get();
        return Author.of(caller, caller.is(Role.PROVIDER) && bodies.any(caller.organisationCodes()));
    }

    /** A page of what the caller may see: a provider what it gave or checked, as it is known now. */
    public <W, V> Page<V> list(Shown<W, V> shown, RegisterNumber number, Asked asked, String operation) {
        Author by = author();
        Paging.From from = paging.from(asked.limit(), asked.cursor());
        if (asked.knownAt() != null && by.isOrganisation()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "knownAt");
        }
        if (!by.isOrganisation()) {
            // Of whom a provider gave nothing it is not told either that they are there.
            refuseUnknown(number);
        }
        Moment moment = new Moment(asked.asAt() == null ? Clocks.today(clock) : asked.asAt(), asked.knownAt());
        List<Fact<W>> found =
                facts.list(shown.kind(), number, moment, by.isOrganisation() ? by.organisations() : null, from);
        looks.at(operation, List.of(number.value()));
        return paging.page(from, found, fact -> fact.id().toString()).map(shown.view());
    }

    public <W, V> Response read(Shown<W, V> shown, RegisterNumber number, UUID id, String operation) {
        Fact<W> fact = change.read(shown.kind(), number, id, author());
        looks.at(operation, List.of(number.value()));
        return versions.answer(shown.tag(), fact.version(), shown.view().apply(fact));
    }

    /** Records one: 201 where it is new, 200 where it stood or was claimed. */
    public <W, V> Response record(Shown<W, V> shown, Statement<W> statement, String operation) {
        Recorded.Done<W> done = record.record(shown.kind(), List.of(statement), author())
                .getFirst()
                .orRefuse();
        looks.at(operation, List.of(statement.number().value()));
        Fact<W> fact = done.fact();
        Response.ResponseBuilder answer = done.outcome() == Recorded.Outcome.RECORDED
                ? Response.created(URI.create(
                        "/v1/practitioners/" + statement.number().value() + "/" + shown.path() + "/" + fact.id()))
                : Response.ok();
        return answer.entity(shown.view().apply(fact))
                .tag(versions.tag(shown.tag(), fact.version()))
                .build();
    }

    public <W, V> Response correct(Shown<W, V> shown, ChangeFact.Seen seen, Statement<W> statement, String operation) {
        Fact<W> fact = change.correct(shown.kind(), seen, statement, author());
        looks.at(operation, List.of(seen.number().value()));
        return changed(shown, fact);
    }

    public <W, V> Response decide(Shown<W, V> shown, ChangeFact.Seen seen, DecisionRequest decision, String operation) {
        Fact<W> fact = change.decide(shown.kind(), seen, decision.decision().state(), decision.reason(), author());
        looks.at(operation, List.of(seen.number().value()));
        return changed(shown, fact);
    }

    private <W, V> Response changed(Shown<W, V> shown, Fact<W> fact) {
        return Response.ok(shown.view().apply(fact))
                .tag(versions.tag(shown.tag(), fact.version()))
                .build();
    }

    private void refuseUnknown(RegisterNumber number) {
        if (people.person(number).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}
