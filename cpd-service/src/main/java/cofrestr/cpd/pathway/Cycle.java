package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One run of a pathway: its days, and what they refuse. */
@Schema(name = "PathwayCycle")
public record Cycle(
        @Schema(examples = "TALENT_MANAGEMENT_PILOT") String code,
        String pathway,
        Words title,
        LocalDate nominationsFrom,
        LocalDate nominationsUntil,

        @Schema(description = "The last day on which a host school is chosen")
        LocalDate hostsBy,

        LocalDate placementsFrom,
        LocalDate placementsUntil,
        LocalDate evaluationOn,
        List<Term> terms,
        List<Session> sessions,
        String basis,
        String source) {
    /** A term that the days of a cycle go by. */
    @Schema(name = "PathwayTerm")
    public record Term(
            @Schema(examples = "TERM_5") String code, Words title, LocalDate from, LocalDate until, String basis) {}

    /** Something at which people meet. */
    @Schema(name = "PathwaySession")
    public record Session(
            @Schema(examples = "INTRODUCTION") String code,
            Words title,
            LocalDate on,

            @Schema(type = SchemaType.STRING, examples = "13:00") @Nullable
            LocalTime from,

            @Schema(type = SchemaType.STRING, examples = "17:00") @Nullable
            LocalTime until,

            List<Audience> audience,

            @Schema(
                    description =
                            "Whether it is part of the training of coaches: whoever was at all of those is trained")
            boolean trains,

            String source) {}

    void refuseNomination(LocalDate day) {
        if (day.isBefore(nominationsFrom) || day.isAfter(nominationsUntil)) {
            throw Problem.of(CpdProblem.PATHWAY_NOMINATION_CLOSED, nominationsFrom, nominationsUntil)
                    .at("/nominatedOn");
        }
    }

    void refuseHost(LocalDate chosenOn) {
        if (chosenOn.isAfter(hostsBy)) {
            throw Problem.of(CpdProblem.PATHWAY_HOST_TOO_LATE, hostsBy).at("/chosenOn");
        }
    }

    void refusePlacement(LocalDate from, LocalDate until) {
        Problem outside = Problem.of(CpdProblem.PATHWAY_PLACEMENT_OUTSIDE_WINDOW, placementsFrom, placementsUntil);
        if (from.isBefore(placementsFrom) || from.isAfter(until)) {
            throw outside.at("/from");
        }
        if (until.isAfter(placementsUntil)) {
            throw outside.at("/until");
        }
    }

    /** The session, for somebody of this audience. */
    Session session(String asked, Audience audience) {
        Session session = sessions.stream()
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(CpdProblem.PATHWAY_SESSION_UNKNOWN).at("/session"));
        if (!session.audience().contains(audience)) {
            throw Problem.of(CpdProblem.PATHWAY_SESSION_FOR_OTHERS).at("/session");
        }
        return session;
    }

    /** Whether its days follow each other and its sessions can be told apart. */
    boolean isInOrder() {
        return !nominationsUntil.isBefore(nominationsFrom)
                && !hostsBy.isBefore(nominationsFrom)
                && !placementsUntil.isBefore(placementsFrom)
                && !evaluationOn.isBefore(placementsFrom)
                && terms.stream().noneMatch(term -> term.until().isBefore(term.from()))
                && terms.stream().map(Term::code).distinct().count() == terms.size()
                && sessions.stream().map(Session::code).distinct().count() == sessions.size()
                && sessions.stream().noneMatch(Cycle::endsTooEarly);
    }

    private static boolean endsTooEarly(Session session) {
        return session.from() != null
                && session.until() != null
                && !session.until().isAfter(session.from());
    }
}
