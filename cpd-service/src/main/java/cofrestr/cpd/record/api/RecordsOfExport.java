package cofrestr.cpd.record.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.record.CpdRecord;
import cofrestr.cpd.record.CpdRecords;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The record, in the export. */
@ApplicationScoped
class RecordsOfExport implements ExportPart {
    private final CpdRecords records;

    RecordsOfExport(CpdRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public List<CpdRecordView> of(RegisterNumber person, Caller by) {
        List<CpdRecord> all = records.all(person);
        Map<UUID, List<CpdRecord.Report>> reports =
                records.reports(all.stream().map(CpdRecord::id).toList());
        return all.stream()
                .map(one -> CpdRecordView.of(one, reports.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
