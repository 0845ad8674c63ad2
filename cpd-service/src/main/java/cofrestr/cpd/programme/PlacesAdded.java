package cofrestr.cpd.programme;

import java.util.List;
import java.util.UUID;

/** Programme years have more places than they had, or can be joined for longer. */
public record PlacesAdded(List<UUID> years) {}
