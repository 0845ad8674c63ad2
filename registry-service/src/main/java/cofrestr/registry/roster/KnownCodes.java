package cofrestr.registry.roster;

import cofrestr.registry.collection.CollectionRules;
import cofrestr.registry.posttitle.TitleMeaning;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a row is read against: the codes of the reference data on the list's date, the organisations the list may speak
 * of, the employer's own post titles, and what may be taken about whom.
 *
 * @param organisations each with whether a post there that supports the specified work must be registered
 * @param roleProfiles each with whether a post in it is presumed to support the specified work
 * @param titles by their folded form
 */
record KnownCodes(
        LocalDate today,
        Map<String, Boolean> organisations,
        Map<String, Boolean> roleProfiles,
        Set<String> censusCategories,
        Map<String, TitleMeaning> titles,
        CollectionRules.Allowed allowed) {}
