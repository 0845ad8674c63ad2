package cofrestr.cpd.programme;

import java.util.UUID;

/** A programme year has more places than it had. */
public record PlacesAdded(UUID year) {}
