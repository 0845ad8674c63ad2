package cofrestr.qualifications.qualification;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The lists on which qualifications stand: of equivalents ("this or equivalent"), and of who recognises what. */
@ApplicationScoped
public class QualificationLists {
    private static final String LISTS = """
            select code, 'EQUIVALENTS' as kind, title_en, title_cy, title_cy_basis, source from equivalents_list
            union all
            select code, 'RECOGNITION', title_en, title_cy, title_cy_basis, source from recognition_list
            """;

    private final Jdbi jdbi;

    QualificationLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a list is for. */
    @Schema(name = "QualificationListKind")
    public enum Kind {
        /** What is accepted in place of something. */
        EQUIVALENTS("equivalent"),
        /** What a body recognises; absence is not invalidity. */
        RECOGNITION("recognised");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /** A list. */
    public record QualificationList(
            String code, Kind kind, String titleEn, String titleCy, String titleCyBasis, String source) {}

    /** A qualification on a list, since when and until when (the last day); null without bound. */
    public record Entry(
            String qualification,
            String titleEn,
            String titleCy,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String basis) {}

    public List<QualificationList> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from (" + LISTS + ") lists order by kind, code")
                .mapTo(QualificationList.class)
                .list());
    }

    public Optional<QualificationList> find(String code) {
        return all().stream().filter(list -> list.code().equals(code)).findFirst();
    }

    public List<Entry> entries(QualificationList list) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.qualification, q.title_en, q.title_cy, lower(e.valid) as since, upper(e.valid) - 1 as until, e.basis
                          from <table> e join qualification q on q.number = e.qualification
                         where e.list = :list order by e.qualification, e.valid
                        """)
                .define("table", list.kind().table)
                .bind("list", list.code())
                .mapTo(Entry.class)
                .list());
    }

    /** Registry staff say that a qualification stands on a list for a time. What was said of another time stays. */
    @Transactional
    public void add(
            String list,
            QualificationNumber number,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String basis) {
        QualificationList found = find(list).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (since != null && until != null && until.isBefore(since)) {
            throw Problem.of(QualificationsProblem.QUALIFICATION_DATES_UNFIT).at("/until");
        }
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate(
                            "insert into <table> (list, qualification, valid, basis) values (:list, :number, daterange(:since::date, :until::date, '[]'), :basis)")
                    .define("table", found.kind().table)
                    .bind("list", list)
                    .bind("number", number.value())
                    .bindByType("since", since, LocalDate.class)
                    .bindByType("until", until, LocalDate.class)
                    .bind("basis", basis)
                    .execute();
        });
    }
}
