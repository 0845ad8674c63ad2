package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.publication.Drafts;
import cofrestr.qualifications.publication.Published;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Writes drafts of requirements, and changes them as long as they are drafts. */
@ApplicationScoped
public class DraftRequirements {
    private final Jdbi jdbi;
    private final Clock clock;

    DraftRequirements(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Writes the next version of a requirement as a draft; answers its id. What cannot be is refused with pointers. */
    @Transactional
    public UUID draft(JsonNode body, String desk) {
        Terms terms = ReadTerms.read(body);
        return jdbi.withHandle(handle -> {
            KnownNames.require(handle, terms);
            Instant now = Clocks.now(clock);
            UUID id = statement(handle, "insert-requirement.sql", terms, body.path("criteria"), desk)
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .one();
            Published.REQUIREMENT.note(handle, id, "DRAFTED", desk, now);
            return id;
        });
    }

    /** Changes the fields that {@code patch} names. Only a draft is changed, and its code stays. */
    @Transactional
    public void change(UUID id, Map<String, JsonNode> patch, long seen, String desk) {
        jdbi.useHandle(handle -> {
            Requirement now = Requirements.hold(handle, id);
            Drafts.requireDraft(now.state(), now.version(), seen);
            JsonNode body = WriteTerms.changed(now, patch);
            Terms terms = ReadTerms.read(body);
            if (!terms.code().equals(now.terms().code())) {
                throw Problem.of(KitProblem.REQUEST_INVALID, 1).at("/code", KitProblem.FIELD_INVALID);
            }
            KnownNames.require(handle, terms);
            UUID _ = statement(handle, "change-requirement.sql", terms, body.path("criteria"), desk)
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .one();
            Published.REQUIREMENT.note(handle, id, "CHANGED", desk, Clocks.now(clock));
        });
    }

    private static Query statement(Handle handle, String file, Terms terms, JsonNode criteria, String desk) {
        AppliesTo scope = terms.appliesTo();
        PhaseIn phaseIn = terms.phaseIn();
        Provisional provisional = terms.provisional();
        return handle.createQuery(SqlFiles.text(DraftRequirements.class, file))
                .bind("code", terms.code())
                .bind("nameCy", terms.nameCy())
                .bind("nameEn", terms.nameEn())
                .bind("summaryCy", terms.summaryCy())
                .bind("summaryEn", terms.summaryEn())
                .bind("legalBasis", terms.legalBasis())
                .bind("power", terms.power())
                .bind("categories", scope.categories().toArray(String[]::new))
                .bind("roleProfiles", scope.roleProfiles().toArray(String[]::new))
                .bind("levels", scope.levels().toArray(Integer[]::new))
                .bind("routes", scope.routes().toArray(String[]::new))
                .bind("settings", scope.settings().toArray(String[]::new))
                .bind("effectiveFrom", terms.effectiveFrom())
                .bindByType("effectiveUntil", terms.effectiveUntil(), LocalDate.class)
                .bindByType("startersFrom", phaseIn == null ? null : phaseIn.startersFrom(), LocalDate.class)
                .bindByType("inPostUntil", phaseIn == null ? null : phaseIn.inPostUntil(), LocalDate.class)
                .bind("changeOfEmployer", name(terms.changeOfEmployer()))
                .bindByType("fullTime", provisional == null ? null : provisional.fullTimeMonths(), Integer.class)
                .bindByType("partTime", provisional == null ? null : provisional.partTimeMonths(), Integer.class)
                .bindByType("leave", provisional == null ? null : provisional.leaveDisregarded(), Boolean.class)
                .bind("criteria", criteria.toString())
                .bind("desk", desk);
    }

    private static @Nullable String name(@Nullable ChangeOfEmployer change) {
        return change == null ? null : change.name();
    }
}
