package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.Instruments.VersionKey;
import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowViewMapper;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** What was taken, for whoever may read it: that is asked in the statement that reads. */
@ApplicationScoped
public class SelfAssessments {
    private final Jdbi jdbi;
    private final Clock clock;

    SelfAssessments(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a reader is told of somebody's.
     *
     * @param may whether the reader may read; else there is nothing here, whatever there is
     * @param employs whether one of the reader's organisations employs the person, or is about to
     */
    public record Found(boolean may, boolean employs, List<SelfAssessment> items) {}

    /** One as it is stored. */
    public record Row(
            UUID id,
            String instrument,
            int version,
            Mode mode,
            String takenAs,
            @Nullable String takenWith,
            LocalDate takenOn,
            @Nullable UUID previous,
            @Nullable Integer previousVersion) {
        VersionKey key() {
            return new VersionKey(instrument, version);
        }

        @Nullable
        VersionKey before() {
            return previousVersion == null ? null : new VersionKey(instrument, previousVersion);
        }
    }

    /** What the reader may, said with every row, and once where there is none. */
    private record Line(
            boolean may, boolean employs, @Nullable Row row) {
        static Line of(RowView view) {
            return new Line(
                    view.getColumn("may", Boolean.class),
                    view.getColumn("employs", Boolean.class),
                    view.getColumn("id", UUID.class) == null ? null : view.getRow(Row.class));
        }
    }

    /** An answer with what it belongs to. */
    public record AnswerRow(UUID selfAssessment, String area, int item, int answer) {
        Given given() {
            return new Given(area, item, answer);
        }
    }

    /** One page, oldest first. */
    public Found list(Taker taker, Paging.From from, Caller reader) {
        return jdbi.withHandle(handle -> found(handle, taker, null, from, reader));
    }

    public Optional<SelfAssessment> find(Taker taker, UUID id, Caller reader) {
        return jdbi.withHandle(handle -> found(handle, taker, id, new Paging.From("", 1), reader)).items().stream()
                .findFirst();
    }

    private Found found(Handle handle, Taker taker, @Nullable UUID id, Paging.From from, Caller reader) {
        RowViewMapper<Line> line = Line::of;
        List<Line> lines = handle.createQuery(SqlFiles.text(SelfAssessments.class, "self-assessments.sql"))
                .bind("organisation", taker.organisation())
                .bind("number", taker.registerNumber())
                .bind("reader", reader.selfNumber())
                .bind("own", reader.organisationCodes())
                .bind("today", Clocks.today(clock))
                .bind("id", id)
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .map(line)
                .list();
        List<Row> rows = lines.stream().map(Line::row).filter(Objects::nonNull).toList();
        return new Found(
                lines.getFirst().may(), lines.getFirst().employs(), rows.isEmpty() ? List.of() : shown(handle, rows));
    }

    private static List<SelfAssessment> shown(Handle handle, List<Row> rows) {
        UUID[] ids = rows.stream()
                .flatMap(row -> Stream.of(row.id(), row.previous()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, List<Given>> answers = handle
                .createQuery(
                        "select self_assessment, area, item, answer from self_assessment_answer where self_assessment = any(:ids) order by area, item")
                .bind("ids", ids)
                .mapTo(AnswerRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        AnswerRow::selfAssessment, Collectors.mapping(AnswerRow::given, Collectors.toList())));
        Set<VersionKey> keys = rows.stream()
                .flatMap(row -> Stream.of(row.key(), row.before()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<VersionKey, Instrument> instruments = Instruments.all(handle, keys);
        return rows.stream()
                .map(row -> shown(
                        row,
                        Objects.requireNonNull(instruments.get(row.key())),
                        answers.getOrDefault(row.id(), List.of()),
                        before(row, instruments, answers)))
                .toList();
    }

    /** The results of the time before, of the areas that ask the same now. */
    private static List<AreaResult> before(
            Row row, Map<VersionKey, Instrument> instruments, Map<UUID, List<Given>> answers) {
        UUID previous = row.previous();
        VersionKey key = row.before();
        if (previous == null || key == null) {
            return List.of();
        }
        Instrument now = Objects.requireNonNull(instruments.get(row.key()));
        Instrument then = Objects.requireNonNull(instruments.get(key));
        return ScoreAnswers.score(then, answers.getOrDefault(previous, List.of())).stream()
                .filter(area -> now.asksTheSame(area.area(), then))
                .toList();
    }

    private static SelfAssessment shown(Row row, Instrument instrument, List<Given> given, List<AreaResult> before) {
        return new SelfAssessment(
                row.id(),
                row.instrument(),
                row.version(),
                instrument.title(),
                row.mode(),
                row.takenAs(),
                row.takenWith(),
                row.takenOn(),
                ScoreAnswers.score(instrument, given).stream()
                        .map(area -> area.since(before))
                        .toList(),
                given,
                row.previous());
    }
}
