package cofrestr.registry.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A readable row and all that the register knows that could be about it. {@code person...} is whoever the sender's staff
 * id already names; {@code post...} the newest period of the post under the sender's key; the rest are other people it
 * could be. {@code lastStated} is what stands after all that was said of the post, {@code lastListed} what the last list said of
 * it, {@code decided} whom registry staff decided the sender to mean (0: nobody whom the register had), {@code lastMessageOn} the day of the last single message. {@code keeper} is set where another sender keeps the list of the
 * row's organisation; {@code keptBefore}: the sender keeps it now and another did before, and the row's key names no post yet; {@code kept...} is then the post of that keeper's that the row can mean, how many such posts the person has
 * there that are not yet tied to other rows, and whether the keeper has somebody there of the row's name and birth date.
 */
public record Found(
        int rowNumber,
        String organisation,
        String staffId,
        String postId,
        @Nullable String registerNumber,
        String stated,
        LocalDate dateOfBirth,
        byte @Nullable [] niSealed,
        boolean niStated,
        @Nullable Long personId,
        @Nullable String personNumber,
        boolean sameBirth,
        boolean sameName,
        @Nullable Boolean sameNi,
        @Nullable Long postEmployment,
        @Nullable String postOrganisation,
        @Nullable LocalDate postEnded,
        boolean postEndInferred,
        @Nullable UUID statement,
        @Nullable String lastStated,
        @Nullable LocalDate lastSaidOn,
        @Nullable LocalDate lastMessageOn,
        @Nullable String lastListed,
        @Nullable String sources,
        @Nullable String employedSince,
        boolean lastNiSame,
        @Nullable Long byNumber,
        List<Long> byNi,
        List<Long> byName,
        boolean byNameIsOwn,
        @Nullable Long decided,
        @Nullable String keeper,
        boolean keptBefore,
        boolean atWorkplace,
        @Nullable String linkBasis,
        @Nullable Long keptPost,
        int keptPosts,
        @Nullable String keptStated,
        boolean keptAlike) {

    /** Whether nothing names anybody whom the row means: no key of the sender's, no number, no decision. */
    boolean namesNobody() {
        return keeper == null && certainPerson() == null && registerNumber == null && decided == null;
    }

    /** The post that the row means: the sender's own, or the keeper's where another keeps the organisation's list or did before. */
    @Nullable
    Long post() {
        return keeper == null && !keptBefore ? postEmployment : keptPost;
    }

    /** The person whom the row's keys, or what is certain, name. */
    @Nullable
    Long certainPerson() {
        if (personId != null) {
            return personId;
        }
        return byNumber == null && byNi.size() == 1 ? byNi.getFirst() : byNumber;
    }
}
