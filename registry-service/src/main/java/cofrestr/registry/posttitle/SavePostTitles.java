package cofrestr.registry.posttitle;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Saves what an employer's post titles stand for, the whole list at once. */
@ApplicationScoped
public class SavePostTitles {
    private final PostTitles titles;
    private final Jdbi jdbi;
    private final Versions versions;
    private final Clock clock;

    SavePostTitles(PostTitles titles, Jdbi jdbi, Versions versions, Clock clock) {
        this.titles = titles;
        this.jdbi = jdbi;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public PostTitles.Saved save(OrganisationCode organisation, List<TitleMeaning> list, @Nullable String ifMatch) {
        refuseUnfit(list);
        long version = titles.lock(organisation);
        if (version > 0) {
            versions.same(versions.required(ifMatch), version);
        }
        titles.replace(organisation, list, version + 1, Clocks.now(clock));
        return titles.of(organisation);
    }

    private void refuseUnfit(List<TitleMeaning> list) {
        Set<String> profiles = jdbi.withHandle(
                handle -> handle.createQuery("select role_profile from role_profile_work where valid @> :today::date")
                        .bind("today", Clocks.today(clock))
                        .mapTo(String.class)
                        .set());
        Set<String> seen = new HashSet<>();
        Problem wrong = Problem.of(RegistryProblem.POST_TITLES_UNFIT);
        for (int i = 0; i < list.size(); i++) {
            TitleMeaning title = list.get(i);
            String folded = PostTitles.fold(title.title());
            if (folded.isEmpty() || title.title().length() > 200 || !seen.add(folded)) {
                wrong = wrong.at("/items/" + i + "/title", RegistryProblem.POST_TITLE_WRONG);
            }
            if (title.roleProfile() != null && !profiles.contains(title.roleProfile())) {
                wrong = wrong.at("/items/" + i + "/roleProfile", RegistryProblem.POST_TITLE_WRONG);
            }
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
    }
}
