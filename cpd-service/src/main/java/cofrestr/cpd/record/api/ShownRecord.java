package cofrestr.cpd.record.api;

import cofrestr.cpd.record.CpdRecord;
import cofrestr.cpd.record.CpdRecords;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How every operation on a record answers: as the caller may read it, with a look recorded. */
@ApplicationScoped
class ShownRecord {
    private final CpdRecords records;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;

    ShownRecord(CpdRecords records, Versions versions, CurrentCaller callers, Looks looks) {
        this.records = records;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
    }

    List<CpdRecordView> views(RegisterNumber number, List<CpdRecord> found) {
        looks.at("listCpdRecords", List.of(number.value()));
        return views(found);
    }

    Response read(RegisterNumber number, UUID id, String operation) {
        CpdRecordView view = looked(number, id, operation);
        return Response.fromResponse(versions.answer(tag(view), view.version(), view))
                .header("Cache-Control", "no-store")
                .build();
    }

    Response created(RegisterNumber number, UUID id, URI place) {
        CpdRecordView view = looked(number, id, "enterCpdRecord");
        return versions.created(place, tag(view), view.version(), view);
    }

    /** What is shown is part of the tag: a grant that is given or withdrawn changes it. */
    private static String tag(CpdRecordView view) {
        return switch (view.part()) {
            case RECORD -> "cpd-record";
            case RECORD_WITHOUT_WORDS -> "cpd-record-without-words";
            case OWN_REPORT -> "cpd-own-report";
        };
    }

    private CpdRecordView looked(RegisterNumber number, UUID id, String operation) {
        CpdRecord record = records.find(number, id, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at(operation, List.of(number.value()));
        return views(List.of(record)).getFirst();
    }

    /** Who else reported something is for the person alone. */
    private List<CpdRecordView> views(List<CpdRecord> found) {
        Caller reader = callers.get();
        boolean person = reader.self() != null && !reader.is(Role.EMPLOYER) && !reader.is(Role.PROVIDER);
        Map<UUID, List<CpdRecord.Report>> reports =
                person ? records.reports(found.stream().map(CpdRecord::id).toList()) : Map.of();
        return found.stream()
                .map(one -> CpdRecordView.of(one, person ? reports.getOrDefault(one.id(), List.of()) : null))
                .toList();
    }
}
