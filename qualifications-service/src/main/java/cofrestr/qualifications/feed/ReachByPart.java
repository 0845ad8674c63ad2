package cofrestr.qualifications.feed;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.feed.FeedReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Who follows reads of assessments what its part gives: an authority's personnel system nothing of candidates whom the same authority
 * prepares or assesses, and the other way round. Requirements are everybody's.
 */
@ApplicationScoped
public class ReachByPart implements FeedReach {
    private static final String EVERYBODY = "EVERYBODY";

    @Override
    public String[] routes(Caller caller) {
        return Stream.concat(
                        Stream.of(EVERYBODY),
                        Stream.of(Role.EMPLOYER, Role.PROVIDER, Role.ASSESSOR)
                                .filter(caller::is)
                                .flatMap(part -> Arrays.stream(caller.organisationCodes())
                                        .map(code -> part.name() + ":" + code)))
                .toArray(String[]::new);
    }
}
