package cofrestr.qualifications.simulation;

/** How people of one group would stand, each counted once. */
public record Figures(long inScope, long met, long transition, long provisional, long unknown, long notMet) {}
