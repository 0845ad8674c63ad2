package cofrestr.kit.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Says how it stands with the feeds. A service whose copy is old still answers, so it is ready; whoever watches reads the data. */
@Readiness
@ApplicationScoped
public class FollowingHealth implements HealthCheck {
    private final Followers followers;
    private final Clock clock;

    FollowingHealth(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("following").up();
        followers.withoutAddress().forEach(feed -> answer.withData(feed, "NOT_FOLLOWED: no address"));
        followers.running().forEach(follower -> say(answer, follower));
        return answer.build();
    }

    private void say(HealthCheckResponseBuilder answer, Follower follower) {
        answer.withData(follower.name(), follower.state());
        Following report = follower.report();
        if (report != null) {
            answer.withData(follower.name() + ".epoch", report.place().epoch());
            answer.withData(follower.name() + ".parkedSubjects", report.parkedSubjects());
            put(answer, follower.name() + ".parkedSeconds", report.parkedSeconds(clock));
            put(answer, follower.name() + ".behindSeconds", report.behindSeconds(clock));
        }
    }

    private static void put(HealthCheckResponseBuilder answer, String name, @Nullable Long seconds) {
        if (seconds != null) {
            answer.withData(name, seconds);
        }
    }
}
