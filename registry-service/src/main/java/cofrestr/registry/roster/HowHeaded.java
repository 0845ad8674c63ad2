package cofrestr.registry.roster;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.posttitle.PostTitles;
import cofrestr.registry.profile.ListProfile;
import cofrestr.registry.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;

/** How a list's columns are headed: by its profile, the register's own or a saved one. */
@ApplicationScoped
class HowHeaded {
    private final Profiles profiles;
    private final PostTitles titles;

    HowHeaded(Profiles profiles, PostTitles titles) {
        this.profiles = profiles;
        this.titles = titles;
    }

    ListProfile of(Roster.Announced list) {
        return list.profile().equals(ListProfile.OWN)
                ? ListProfile.own()
                : profiles.toReadWith(list.organisation(), list.profile())
                        .orElseThrow(() -> Problem.of(RegistryProblem.ROSTER_PROFILE_UNKNOWN));
    }

    /** By which versions of profile and titles a list is read: by others, the same file is another list. */
    String reading(Roster.Announced list, ListProfile profile) {
        return profile.version() + " " + titles.versionsFor(list.organisation());
    }
}
