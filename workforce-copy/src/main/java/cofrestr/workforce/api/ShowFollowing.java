package cofrestr.workforce.api;

import cofrestr.kit.follow.FollowReports;
import cofrestr.kit.follow.Following;
import cofrestr.workforce.CopyReport;
import cofrestr.workforce.KeepWorkforce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts together what there is to say of a service's copy. */
@ApplicationScoped
public class ShowFollowing {
    private static final int MOST = 500;

    private final FollowReports reports;
    private final CopyReport copy;
    private final Clock clock;

    ShowFollowing(FollowReports reports, CopyReport copy, Clock clock) {
        this.reports = reports;
        this.copy = copy;
        this.clock = clock;
    }

    public FollowingView show() {
        Following following = reports.of(KeepWorkforce.FEED);
        CopyReport.Counts counts = copy.counts();
        return new FollowingView(
                counts.people(),
                counts.organisations(),
                counts.posts(),
                following.behindSeconds(clock),
                following.place().lastEventAt(),
                following.place().epoch(),
                following.place().replayed(),
                following.parkedSubjects(),
                reports.parked(KeepWorkforce.FEED, MOST).stream()
                        .map(FollowingView.ParkedView::of)
                        .toList(),
                counts.unknownPeople(),
                copy.unknownToRegistry(MOST));
    }
}
