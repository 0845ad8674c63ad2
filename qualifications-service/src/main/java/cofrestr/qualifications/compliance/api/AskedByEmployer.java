package cofrestr.qualifications.compliance.api;

import cofrestr.kit.time.Moment;
import cofrestr.qualifications.compliance.Question;
import java.util.Set;

/** What an employer may ask: about people as they are, in the posts that it employs them in. */
final class AskedByEmployer {
    private AskedByEmployer() {}

    static Question of(Moment moment, Set<String> organisations) {
        return new Question(
                moment, null, null, post -> post.organisation() != null && organisations.contains(post.organisation()));
    }
}
