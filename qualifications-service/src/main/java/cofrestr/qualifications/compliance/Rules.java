package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.Criterion;
import cofrestr.qualifications.requirement.Requirements;
import cofrestr.qualifications.requirement.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Some requirements, with what judging by them needs to know. */
public record Rules(List<JudgeRule> judges, Needs needs) {
    /** Those in force on {@code day} as the register knew it at {@code known}. */
    static Rules inForce(Handle handle, LocalDate day, Instant known) {
        return of(
                handle,
                Requirements.inForce(handle, day, known).stream()
                        .map(found -> rule(found.id(), found.ruleVersion(), found.terms()))
                        .toList());
    }

    /** What one requirement says, or would say, as if it were in force. */
    public static Rules of(Handle handle, UUID id, int ruleVersion, Terms terms) {
        return of(handle, List.of(rule(id, ruleVersion, terms)));
    }

    private static Rules of(Handle handle, List<Rule> rules) {
        Catalogue catalogue = catalogue(handle, rules);
        return new Rules(
                rules.stream().map(rule -> new JudgeRule(rule, catalogue)).toList(), Needs.of(rules, catalogue));
    }

    private static Rule rule(UUID id, int ruleVersion, Terms terms) {
        return new Rule(
                id,
                terms.code(),
                ruleVersion,
                terms.nameCy(),
                terms.nameEn(),
                terms.appliesTo(),
                terms.effectiveFrom(),
                terms.phaseIn(),
                terms.changeOfEmployer(),
                terms.provisional(),
                terms.criteria());
    }

    private static Catalogue catalogue(Handle handle, List<Rule> rules) {
        Set<String> lists = new HashSet<>();
        Set<String> areas = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (Criterion.Leaf leaf : Needs.leaves(rules)) {
            switch (leaf) {
                case Criterion.Equivalent any -> lists.add(any.list());
                case Criterion.Grandfathered old -> lists.add(old.list());
                case Criterion.LevelInArea level -> areas.add(level.area());
                case Criterion.CreditsInGroup credits -> units.addAll(credits.units());
                case Criterion.Qualification _ -> {}
                case Criterion.Status _ -> {}
                case Criterion.ToldFact _ -> {}
            }
        }
        return new Catalogue(lists(handle, lists), areas(handle, areas), units(handle, units));
    }

    private static Map<String, Map<String, List<Catalogue.Listed>>> lists(Handle handle, Set<String> wanted) {
        Map<String, Map<String, List<Catalogue.Listed>>> lists = new HashMap<>();
        if (!wanted.isEmpty()) {
            handle.createQuery("""
                            select list, qualification, lower(valid) as listed_from, upper(valid) as listed_end
                              from equivalent where list = any(:lists)
                            """)
                    .bind("lists", wanted.toArray(String[]::new))
                    .map((row, _) -> lists.computeIfAbsent(row.getString("list"), _ -> new HashMap<>())
                            .computeIfAbsent(row.getString("qualification"), _ -> new ArrayList<>())
                            .add(new Catalogue.Listed(day(row, "listed_from"), day(row, "listed_end"))))
                    .list();
        }
        return lists;
    }

    private static Map<String, Map<String, Integer>> areas(Handle handle, Set<String> wanted) {
        Map<String, Map<String, Integer>> areas = new HashMap<>();
        if (!wanted.isEmpty()) {
            handle.createQuery("""
                            select a.area, q.number, q.level from qualification_area a join qualification q on q.number = a.qualification
                             where a.area = any(:areas) and q.level is not null
                            """)
                    .bind("areas", wanted.toArray(String[]::new))
                    .map((row, _) -> areas.computeIfAbsent(row.getString("area"), _ -> new HashMap<>())
                            .put(row.getString("number"), row.getInt("level")))
                    .list();
        }
        return areas;
    }

    private static Map<String, Integer> units(Handle handle, Set<String> wanted) {
        Map<String, Integer> units = new HashMap<>();
        if (!wanted.isEmpty()) {
            handle.createQuery("select number, level from unit where number = any(:units) and level is not null")
                    .bind("units", wanted.toArray(String[]::new))
                    .map((row, _) -> units.put(row.getString("number"), row.getInt("level")))
                    .list();
        }
        return units;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
