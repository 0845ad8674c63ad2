package cofrestr.qualifications.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation that was asked for.
 *
 * @param requirementVersion of the requirement when it was asked; a draft may have changed since
 * @param terms what it said then, as JSON
 * @param knownAt facts count as they were known then
 * @param people how many people of the workforce it could be about, who were looked at; null until it is done
 * @param inputsHash of everything that it was reckoned from; null until it is done
 */
public record Simulation(
        UUID id,
        UUID requirement,
        long requirementVersion,
        String terms,
        LocalDate asOf,
        Instant knownAt,
        String askedBy,
        Instant askedAt,
        @Nullable Long people,
        @Nullable String inputsHash,
        @Nullable Instant finishedAt,
        SimulationState state) {}
