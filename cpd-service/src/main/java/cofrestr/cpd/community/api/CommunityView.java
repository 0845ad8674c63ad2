package cofrestr.cpd.community.api;

import cofrestr.cpd.community.Community;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A learning community, as those see it who keep it. */
@Schema(name = "LearningCommunity")
public record CommunityView(
        UUID id,
        Words focus,
        String convenor,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,

        @Schema(description = "Members of more than one school")
        boolean acrossSchools,

        long schools,
        long members,
        long supportStaff,
        @Nullable Words example,
        @Nullable LocalDate publishedOn,
        @Nullable List<MemberView> memberList,
        @Nullable List<MeetingView> meetings,
        long version) {
    /** Somebody who takes part. */
    @Schema(name = "CommunityMember")
    public record MemberView(
            UUID id,
            @Nullable String registerNumber,
            @Nullable UUID guest,
            String organisation,
            boolean supportStaff,
            boolean leads,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A meeting. */
    @Schema(name = "CommunityMeeting")
    public record MeetingView(
            UUID id, LocalDate on, String topic, @Nullable String outcome) {}

    /** An example, for everybody: it says how many take part, and of nobody who. */
    @Schema(name = "CommunityAsExample")
    public record ExampleView(
            UUID id,
            Words focus,
            Words example,
            boolean acrossSchools,

            @Schema(description = "Whether support staff take part")
            boolean withSupportStaff,

            LocalDate publishedOn) {
        static ExampleView of(Community one) {
            return new ExampleView(
                    one.id(),
                    new Words(one.focusCy(), one.focusEn()),
                    new Words(String.valueOf(one.exampleCy()), String.valueOf(one.exampleEn())),
                    one.schools() > 1,
                    one.supportStaff() > 0,
                    one.publishedOn() == null ? one.beginsOn() : one.publishedOn());
        }
    }

    static CommunityView of(
            Community one, @Nullable List<Community.Member> members, @Nullable List<Community.Meeting> meetings) {
        return new CommunityView(
                one.id(),
                new Words(one.focusCy(), one.focusEn()),
                one.convenor(),
                one.beginsOn(),
                one.endsOn(),
                one.schools() > 1,
                one.schools(),
                one.members(),
                one.supportStaff(),
                one.exampleEn() == null || one.exampleCy() == null ? null : new Words(one.exampleCy(), one.exampleEn()),
                one.publishedOn(),
                members == null ? null : members.stream().map(CommunityView::of).toList(),
                meetings == null
                        ? null
                        : meetings.stream()
                                .map(met -> new MeetingView(met.id(), met.onDate(), met.topic(), met.outcome()))
                                .toList(),
                one.version());
    }

    private static MemberView of(Community.Member one) {
        return new MemberView(
                one.id(),
                one.registerNumber(),
                one.guest(),
                one.organisation(),
                one.supportStaff(),
                one.leads(),
                one.fromDate(),
                one.until());
    }
}
