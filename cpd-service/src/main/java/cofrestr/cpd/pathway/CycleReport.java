package cofrestr.cpd.pathway;

import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cycle came to, in counts. */
@Schema(name = "PathwayCycleReport")
public record CycleReport(
        String cycle,

        @Schema(description = "People nominated") long nominated,

        @Schema(description = "Interns: people with a placement")
        long interns,

        @Schema(description = "Interns by track", examples = "{\"MIDDLE_LEADER\": 4, \"SENIOR_LEADER\": 13}")
        SortedMap<String, Long> internsByTrack,

        @Schema(description = "Coaches who were at every session that trains coaches")
        long trainedCoaches,

        @Schema(description = "Different schools whose people were nominated")
        Schools usingSchools,

        @Schema(description = "Different schools at which interns were placed")
        Schools hostSchools,

        @Schema(description = "Of interns") Bursaries bursaries) {
    /** Schools, each counted once. */
    @Schema(name = "PathwaySchools")
    public record Schools(
            long all,

            @Schema(
                    description = "By phase; UNKNOWN where the register has none",
                    examples = "{\"PRIMARY\": 3, \"SECONDARY\": 11}")
            SortedMap<String, Long> byPhase) {}

    /** What is known of bursaries for a further programme. */
    @Schema(name = "PathwayBursaries")
    public record Bursaries(
            @Schema(description = "Asked for, whatever came of it")
            long requests,

            long granted,
            long refused,

            @Schema(description = "Interns who ask for none")
            long none,

            @Schema(description = "Interns of whom nothing is known yet")
            long awaiting) {
        static Bursaries of(Map<String, Long> counts) {
            long granted = counts.getOrDefault("GRANTED", 0L);
            long refused = counts.getOrDefault("REFUSED", 0L);
            return new Bursaries(
                    counts.getOrDefault("REQUESTED", 0L) + granted + refused,
                    granted,
                    refused,
                    counts.getOrDefault("NONE", 0L),
                    counts.getOrDefault("AWAITING", 0L));
        }
    }
}
