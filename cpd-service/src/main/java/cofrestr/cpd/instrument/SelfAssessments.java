package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What was taken, for whoever may read it: that is asked in the statement that reads. */
@ApplicationScoped
public class SelfAssessments {
    private static final String SELECT = """
            select s.id, s.instrument, s.version, s.mode, s.taken_as, s.taken_with, s.taken_on, p.id as previous, p.version as previous_version
              from self_assessment s
              left join lateral (
                   select b.id, b.version from self_assessment b
                    where b.instrument = s.instrument and b.id < s.id
                      and (b.organisation = s.organisation or b.register_number = any(numbers_of(s.register_number)))
                    order by b.id desc limit 1) p on true
             where (s.organisation = :organisation
                    or s.register_number = any(numbers_of(:number)) and may_read_self_assessments(:number, :reader, :own, :today))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    SelfAssessments(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

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
            @Nullable Integer previousVersion) {}

    /** An answer with what it belongs to. */
    public record AnswerRow(UUID selfAssessment, String area, int item, int answer) {
        Given given() {
            return new Given(area, item, answer);
        }
    }

    /** One page, oldest first; empty where the reader may not read, which {@link #mayRead} tells apart. */
    public List<SelfAssessment> list(Taker taker, Paging.From from, Caller reader) {
        return jdbi.withHandle(handle -> shown(
                handle,
                bound(handle.createQuery(SELECT + " and s.id > :after::uuid order by s.id limit :fetch"), taker, reader)
                        .bind("after", from.afterId())
                        .bind("fetch", from.fetch())
                        .mapTo(Row.class)
                        .list()));
    }

    public Optional<SelfAssessment> find(Taker taker, UUID id, Caller reader) {
        return jdbi.withHandle(handle -> shown(
                        handle,
                        bound(handle.createQuery(SELECT + " and s.id = :id"), taker, reader)
                                .bind("id", id)
                                .mapTo(Row.class)
                                .list())
                .stream()
                .findFirst());
    }

    /** Whether the reader reads what the person took. */
    public boolean mayRead(String number, Caller reader) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select may_read_self_assessments(:number, :reader, :own, :today)")
                        .bind("number", number)
                        .bind("reader", reader.selfNumber())
                        .bind("own", reader.organisationCodes())
                        .bind("today", Clocks.today(clock))
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether one of the reader's organisations employs the person, or is about to. */
    public boolean employs(String number, Caller reader) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from followed_post where number = any(numbers_of(:number)) and organisation in (select beneath(:own))
                                          and coalesce(until >= :today, true))
                        """)
                .bind("number", number)
                .bind("own", reader.organisationCodes())
                .bind("today", Clocks.today(clock))
                .mapTo(Boolean.class)
                .one());
    }

    private Query bound(Query query, Taker taker, Caller reader) {
        return query.bind("organisation", taker.organisation())
                .bind("number", taker.registerNumber())
                .bind("reader", reader.selfNumber())
                .bind("own", reader.organisationCodes())
                .bind("today", Clocks.today(clock));
    }

    private List<SelfAssessment> shown(Handle handle, List<Row> rows) {
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
        Map<String, Instrument> instruments = new HashMap<>();
        return rows.stream()
                .map(row -> shown(handle, row, answers, instruments))
                .toList();
    }

    private SelfAssessment shown(
            Handle handle, Row row, Map<UUID, List<Given>> answers, Map<String, Instrument> instruments) {
        Instrument instrument = instrument(handle, row.instrument(), row.version(), instruments);
        List<Given> given = answers.getOrDefault(row.id(), List.of());
        UUID previous = row.previous();
        Integer version = row.previousVersion();
        List<AreaResult> before = previous == null || version == null
                ? List.of()
                : ScoreAnswers.score(
                        instrument(handle, row.instrument(), version, instruments),
                        answers.getOrDefault(previous, List.of()));
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
                previous,
                1);
    }

    private Instrument instrument(Handle handle, String code, int version, Map<String, Instrument> known) {
        return known.computeIfAbsent(
                code + " " + version,
                _ -> Instruments.find(handle, code, version, Clocks.today(clock))
                        .orElseThrow());
    }
}
