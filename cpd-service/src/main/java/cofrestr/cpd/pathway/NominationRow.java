package cofrestr.cpd.pathway;

import cofrestr.cpd.instrument.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nomination as its row has it. */
public record NominationRow(
        UUID id,
        Nomination.SeenAs seenAs,
        String cycle,
        String track,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        String nominatedBy,
        String ownSchool,
        @Nullable UUID coach,
        LocalDate nominatedOn,
        @Nullable Mode diagnosticMode,
        @Nullable LocalDate diagnosticOn,
        @Nullable String diagnosticWithNumber,
        @Nullable UUID diagnosticWithGuest,
        @Nullable List<String> developmentAreas,
        @Nullable String hostSchool,
        @Nullable LocalDate hostChosenOn,
        @Nullable String placementProject,
        @Nullable List<String> placementTargets,
        @Nullable LocalDate placementFrom,
        @Nullable LocalDate placementUntil,
        @Nullable UUID hostCoach,
        @Nullable Progression progression,
        @Nullable String progressionProgramme,
        @Nullable LocalDate progressionOn,
        List<String> sessions,
        long version) {
    /** {@code evaluations}: all that was said; of those a host has its own. */
    Nomination nomination(List<Nomination.Evaluation> evaluations) {
        boolean toHost = seenAs == Nomination.SeenAs.HOST;
        return new Nomination(
                id,
                seenAs,
                cycle,
                track,
                registerNumber,
                guest,
                nominatedBy,
                ownSchool,
                coach,
                nominatedOn,
                toHost ? null : diagnostic(),
                host(),
                placement(),
                sessions,
                evaluations.stream()
                        .filter(said -> !toHost || said.by() == Nomination.Evaluation.By.HOST_SCHOOL)
                        .toList(),
                toHost ? null : asked(),
                version);
    }

    private Nomination.@Nullable Diagnostic diagnostic() {
        return diagnosticMode == null || diagnosticOn == null
                ? null
                : new Nomination.Diagnostic(
                        diagnosticMode,
                        diagnosticOn,
                        diagnosticWithNumber,
                        diagnosticWithGuest,
                        developmentAreas == null ? List.of() : developmentAreas);
    }

    private Nomination.@Nullable Host host() {
        return hostSchool == null || hostChosenOn == null ? null : new Nomination.Host(hostSchool, hostChosenOn);
    }

    private Nomination.@Nullable Placement placement() {
        return placementProject == null || placementFrom == null || placementUntil == null
                ? null
                : new Nomination.Placement(
                        placementProject,
                        placementTargets == null ? List.of() : placementTargets,
                        placementFrom,
                        placementUntil,
                        hostCoach);
    }

    private Nomination.@Nullable Asked asked() {
        return progression == null || progressionOn == null
                ? null
                : new Nomination.Asked(progression, progressionProgramme, progressionOn);
    }
}
