package cofrestr.registry.check;

import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Finds what the register holds for questions: one statement for many, a few index probes for each. */
@ApplicationScoped
class Standings {
    private static final String FIND = SqlFiles.text(Standings.class, "find-standings.sql");

    private final Jdbi jdbi;

    Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One standing for each question, in their order. */
    List<Standing> find(List<Question> questions, String client, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("numbers", column(questions, question -> question.number().value()))
                .bind(
                        "births",
                        column(questions, question -> question.dateOfBirth().toString()))
                .bind("client", client)
                .bind("today", today)
                .mapTo(Standing.class)
                .list());
    }

    private static String[] column(List<Question> questions, Function<Question, String> part) {
        return questions.stream().map(part).toArray(String[]::new);
    }
}
