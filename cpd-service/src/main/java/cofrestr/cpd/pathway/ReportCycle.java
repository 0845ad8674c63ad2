package cofrestr.cpd.pathway;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts what a cycle came to: whole, or for an organisation and those beneath it. */
@ApplicationScoped
public class ReportCycle {
    private final Jdbi jdbi;

    ReportCycle(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One count. */
    public record Counted(String what, String of, long count) {}

    public CycleReport report(String cycle, @Nullable String organisation) {
        return jdbi.withHandle(handle -> {
            Cycle counted = Cycles.read(handle, cycle);
            Map<String, @Nullable Object> asked = new HashMap<>();
            asked.put("cycle", cycle);
            asked.put("organisation", organisation);
            List<Counted> counts = new SqlFiles(handle, ReportCycle.class, asked)
                    .query("report.sql")
                    .mapTo(Counted.class)
                    .list();
            SortedMap<String, Long> interns = of(counts, "INTERNS");
            return new CycleReport(
                    counted.code(),
                    sum(of(counts, "NOMINATED")),
                    sum(interns),
                    interns,
                    sum(of(counts, "TRAINED")),
                    schools(of(counts, "USING")),
                    schools(of(counts, "HOST")),
                    CycleReport.Bursaries.of(of(counts, "BURSARY")));
        });
    }

    private static CycleReport.Schools schools(SortedMap<String, Long> byPhase) {
        return new CycleReport.Schools(sum(byPhase), byPhase);
    }

    private static SortedMap<String, Long> of(List<Counted> counts, String what) {
        SortedMap<String, Long> found = new TreeMap<>();
        counts.stream().filter(one -> one.what().equals(what)).forEach(one -> found.put(one.of(), one.count()));
        return found;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
