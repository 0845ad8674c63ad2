package cofrestr.registry.roster;

import java.time.LocalDate;
import java.util.Set;

/** The codes a row may use: those of the reference data on the list's date, and the organisations the list may speak of. */
record KnownCodes(LocalDate today, Set<String> organisations, Set<String> roleProfiles, Set<String> censusCategories) {}
