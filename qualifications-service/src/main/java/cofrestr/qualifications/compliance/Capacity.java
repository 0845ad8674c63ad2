package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.AppliesTo;
import java.util.List;
import java.util.Set;

/**
 * In what capacity somebody is asked about: the categories and the posts that decide which requirements apply.
 */
public record Capacity(Set<String> categories, List<Facts.Post> posts) {
    /** The posts that make a requirement apply; all of them where it asks nothing of posts. */
    public List<Facts.Post> postsUnder(AppliesTo scope) {
        return posts.stream().filter(post -> fits(scope, post)).toList();
    }

    boolean isUnder(AppliesTo scope) {
        return (scope.categories().isEmpty() || scope.categories().stream().anyMatch(categories::contains))
                && (!scope.namesPosts() || !postsUnder(scope).isEmpty());
    }

    /** A post that nobody holds yet is in no setting: it may fall under any. */
    static boolean fits(AppliesTo scope, Facts.Post post) {
        return scope.fits(post.role(), post.level(), post.route())
                && (scope.settings().isEmpty()
                        || post.isImagined()
                        || (post.setting() != null && scope.settings().contains(post.setting())));
    }
}
