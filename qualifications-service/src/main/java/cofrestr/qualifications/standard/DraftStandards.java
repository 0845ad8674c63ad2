package cofrestr.qualifications.standard;

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
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes drafts of sets of standards, and changes them as long as they are drafts. */
@ApplicationScoped
public class DraftStandards {
    private final Jdbi jdbi;
    private final Clock clock;

    DraftStandards(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Writes a set as a draft; answers its code. What cannot be is refused with pointers. */
    @Transactional
    public String draft(JsonNode body, String desk) {
        SetTerms terms = ReadSet.read(body);
        jdbi.useHandle(handle -> {
            write(handle, "insert-set.sql", terms, desk);
            enter(handle, terms);
            Published.STANDARDS_SET.note(handle, terms.code(), "DRAFTED", desk, Clocks.now(clock));
        });
        return terms.code();
    }

    /** Changes the fields that {@code patch} names. Only a draft, or what is announced, is changed, and its code stays. */
    @Transactional
    public void change(String code, Map<String, JsonNode> patch, long seen, String desk) {
        jdbi.useHandle(handle -> {
            StandardsSet now = StandardsSets.hold(handle, code, Clocks.today(clock));
            Drafts.requireDraft(now.stage(), now.version(), seen);
            SetTerms terms = ReadSet.read(WriteSet.changed(now, StandardsSets.standardsOf(handle, code), patch));
            if (!terms.code().equals(code)) {
                throw Problem.of(KitProblem.REQUEST_INVALID, 1).at("/code", KitProblem.FIELD_INVALID);
            }
            write(handle, "change-set.sql", terms, desk);
            int _ = handle.createUpdate("delete from standard where set_code = :code")
                    .bind("code", code)
                    .execute();
            enter(handle, terms);
            Published.STANDARDS_SET.note(handle, code, "CHANGED", desk, Clocks.now(clock));
        });
    }

    private static void write(Handle handle, String file, SetTerms terms, String desk) {
        int _ = handle.createUpdate(SqlFiles.text(DraftStandards.class, file))
                .bind("code", terms.code())
                .bind("family", terms.family())
                .bind("kind", terms.kind().name())
                .bind("nameCy", terms.nameCy())
                .bind("nameEn", terms.nameEn())
                .bind("jurisdiction", terms.jurisdiction().name())
                .bindByType("validFrom", terms.validFrom(), LocalDate.class)
                .bindByType("validUntil", terms.validUntil(), LocalDate.class)
                .bind("statutory", terms.statutory())
                .bind("basis", terms.basis())
                .bind("count", terms.standards().size())
                .bind("desk", desk)
                .execute();
    }

    private static void enter(Handle handle, SetTerms terms) {
        int _ = handle.createUpdate(SqlFiles.text(DraftStandards.class, "insert-standards.sql"))
                .bind("code", terms.code())
                .bind("standards", WriteSet.written(terms.standards()).toString())
                .execute();
    }
}
