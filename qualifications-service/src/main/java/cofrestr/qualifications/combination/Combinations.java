package cofrestr.qualifications.combination;

import cofrestr.kit.time.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rules of combination there are, version by version. No version is ever changed. */
@ApplicationScoped
public class Combinations {
    private final Jdbi jdbi;

    Combinations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The row of a version. */
    public record Head(
            String qualification,
            int version,
            LocalDate fromDate,
            @Nullable Integer credits,
            int otherBodyCredits,
            int otherLevelCredits,
            int outsideFrameworkCredits,
            boolean barsComplete,
            String basis,
            String source,
            @Nullable String awardingBody,
            @Nullable Integer level) {}

    /** The row of a group. */
    public record GroupRow(
            String code,
            boolean mandatory,
            @Nullable Integer minUnits,
            @Nullable Integer maxUnits,
            @Nullable Integer minCredits,
            @Nullable Integer maxCredits,
            boolean complete) {}

    /** A unit of a group, and what is known of it. */
    public record UnitRow(
            String groupCode,
            String number,
            String titleEn,
            String titleCy,
            @Nullable Integer credits) {}

    /** The version that counts at a moment: the latest that was recorded by then and whose day has come. */
    public Optional<StoredRules> at(String qualification, Moment moment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.qualification, c.version, c.from_date, c.credits, c.other_body_credits, c.other_level_credits,
                               c.outside_framework_credits, c.bars_complete, c.basis, c.source, q.awarding_body, q.level
                          from combination c join qualification q on q.number = c.qualification
                         where c.qualification = :qualification and c.from_date <= :asAt
                           and (:knownAt::timestamptz is null or c.recorded_from <= :knownAt::timestamptz)
                         order by c.version desc limit 1
                        """)
                .bind("qualification", qualification)
                .bind("asAt", moment.asAt())
                .bind("knownAt", moment.knownAt())
                .mapTo(Head.class)
                .findOne()
                .map(head -> stored(handle, head)));
    }

    private static StoredRules stored(Handle handle, Head head) {
        Map<String, Map<String, Rules.UnitFacts>> units = units(handle, head);
        List<Rules.Group> groups = new ArrayList<>();
        for (GroupRow row : rows(handle, head, """
                select code, mandatory, min_units, max_units, min_credits, max_credits, complete
                  from unit_group where qualification = :qualification and version = :version order by place
                """, GroupRow.class)) {
            groups.add(new Rules.Group(
                    row.code(),
                    row.mandatory(),
                    row.minUnits(),
                    row.maxUnits(),
                    row.minCredits(),
                    row.maxCredits(),
                    row.complete(),
                    units.getOrDefault(row.code(), Map.of())));
        }
        TreeMap<Integer, Integer> levels = new TreeMap<>();
        rows(handle, head, """
                select level, min_credits as credits from credits_at_level where qualification = :qualification and version = :version
                """, AtLevel.class).forEach(row -> levels.put(row.level(), row.credits()));
        Set<Rules.Bar> barred = new HashSet<>(rows(handle, head, """
                select unit as one, other from barred_pair where qualification = :qualification and version = :version
                """, Rules.Bar.class));
        return new StoredRules(
                head.qualification(),
                head.version(),
                head.fromDate(),
                head.basis(),
                head.source(),
                new Rules(
                        head.awardingBody(),
                        head.level(),
                        head.credits(),
                        groups,
                        levels,
                        barred,
                        head.barsComplete(),
                        head.otherBodyCredits(),
                        head.otherLevelCredits(),
                        head.outsideFrameworkCredits()));
    }

    /** So many credits at a level or above. */
    public record AtLevel(int level, int credits) {}

    private static Map<String, Map<String, Rules.UnitFacts>> units(Handle handle, Head head) {
        Map<String, Map<String, Rules.UnitFacts>> units = new TreeMap<>();
        for (UnitRow row : rows(handle, head, """
                select g.group_code, u.number, u.title_en, u.title_cy, u.credits
                  from unit_in_group g join unit u on u.number = g.unit
                 where g.qualification = :qualification and g.version = :version
                """, UnitRow.class)) {
            units.computeIfAbsent(row.groupCode(), _ -> new TreeMap<>())
                    .put(row.number(), new Rules.UnitFacts(row.titleEn(), row.titleCy(), row.credits()));
        }
        return units;
    }

    private static <R> List<R> rows(Handle handle, Head head, String sql, Class<R> type) {
        return handle.createQuery(sql)
                .bind("qualification", head.qualification())
                .bind("version", head.version())
                .mapTo(type)
                .list();
    }

    /** Locks the qualification, and answers the number of its next version; none where there is no such qualification. */
    Optional<Integer> nextVersion(String qualification) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select number from qualification where number = :number for update")
                        .bind("number", qualification)
                        .mapTo(String.class)
                        .findOne()
                        .map(number -> handle.createQuery(
                                        "select coalesce(max(version), 0) + 1 from combination where qualification = :number")
                                .bind("number", number)
                                .mapTo(Integer.class)
                                .one()));
    }

    void add(StoredRules stored, String by, Instant now) {
        jdbi.useHandle(handle -> {
            Rules rules = stored.rules();
            int _ = handle.createUpdate("""
                            insert into combination (qualification, version, from_date, credits, other_body_credits, other_level_credits,
                                                     outside_framework_credits, bars_complete, basis, source, recorded_by, recorded_from)
                            values (:qualification, :version, :from, :credits, :otherBody, :otherLevel, :outside, :barsKnown, :basis, :source, :by, :now)
                            """)
                    .bindMethods(rules)
                    .bindMethods(stored)
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
            groups(handle, stored);
            levels(handle, stored);
            bars(handle, stored);
        });
    }

    private static void groups(Handle handle, StoredRules stored) {
        int place = 0;
        for (Rules.Group group : stored.rules().groups()) {
            int _ = handle.createUpdate("""
                            insert into unit_group (qualification, version, code, mandatory, min_units, max_units, min_credits, max_credits, complete, place)
                            values (:qualification, :version, :code, :mandatory, :minUnits, :maxUnits, :minCredits, :maxCredits, :complete, :place)
                            """)
                    .bindMethods(group)
                    .bind("qualification", stored.qualification())
                    .bind("version", stored.version())
                    .bind("place", ++place)
                    .execute();
            int _ = handle.createUpdate("""
                            insert into unit_in_group (qualification, version, unit, group_code)
                            select :qualification, :version, unit, :code from unnest(:units) unit
                            """)
                    .bind("qualification", stored.qualification())
                    .bind("version", stored.version())
                    .bind("code", group.code())
                    .bind("units", group.units().keySet().toArray(String[]::new))
                    .execute();
        }
    }

    private static void levels(Handle handle, StoredRules stored) {
        int _ = handle.createUpdate("""
                        insert into credits_at_level (qualification, version, level, min_credits)
                        select :qualification, :version, level, credits
                          from unnest(cast(:levels as int[]), cast(:credits as int[])) asked (level, credits)
                        """)
                .bind("qualification", stored.qualification())
                .bind("version", stored.version())
                .bind("levels", stored.rules().atLevel().keySet().toArray(Integer[]::new))
                .bind("credits", stored.rules().atLevel().values().toArray(Integer[]::new))
                .execute();
    }

    private static void bars(Handle handle, StoredRules stored) {
        List<Rules.Bar> barred = List.copyOf(stored.rules().barred());
        int _ = handle.createUpdate("""
                        insert into barred_pair (qualification, version, unit, other)
                        select :qualification, :version, one, other
                          from unnest(cast(:ones as text[]), cast(:others as text[])) pair (one, other)
                        """)
                .bind("qualification", stored.qualification())
                .bind("version", stored.version())
                .bind("ones", barred.stream().map(Rules.Bar::one).toArray(String[]::new))
                .bind("others", barred.stream().map(Rules.Bar::other).toArray(String[]::new))
                .execute();
    }
}
