package cofrestr.registry.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A private meeting of the Suitability Committee: who sat, who advised on the law, what was noted. */
public record Meeting(
        List<CommitteeMember> members,
        @Nullable String legalAdviser,
        @Nullable String note) {

    long sitting(CommitteeMember.Kind kind) {
        return members.stream().filter(member -> member.kind() == kind).count();
    }
}
