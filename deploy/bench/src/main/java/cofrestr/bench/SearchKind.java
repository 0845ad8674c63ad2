package cofrestr.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A kind of search, and the criteria of its searches: other people each time. */
record SearchKind(String name, List<Map<String, String>> criteria) {
    private static final int SAMPLE = 40;

    private static final String GIVEN = "split_part(n.given_names, ' ', 1)";
    private static final String MISSPELT = "overlay(n.family_name placing '' from 4 for 1)";
    private static final String COMMON = "select word from name_word order by people desc limit " + SAMPLE;

    static List<SearchKind> all(SearchedPeople people) throws SQLException {
        return List.of(
                named("whole name", people, somebody(GIVEN + " || ' ' || n.family_name", "true")),
                named("family name", people, somebody("n.family_name", "true")),
                named("commonest words", people, COMMON),
                named("two of the commonest", people, """
                        select g.word || ' ' || f.word from (select word from name_word order by people desc limit 8) g,
                               (select word from name_word order by people desc limit 5 offset 8) f"""),
                named("beginning, 4 letters", people, somebody("left(n.family_name, 4)", "true")),
                named("beginning, 2 letters", people, somebody("left(n.family_name, 2)", "true")),
                named(
                        "beginnings of both",
                        people,
                        somebody("left(n.given_names, 3) || ' ' || left(n.family_name, 4)", "true")),
                named("inside, 5 letters", people, somebody("substr(n.family_name, 3, 5)", "true")),
                named("family name misspelt", people, somebody(MISSPELT, "true")),
                named("whole name misspelt", people, somebody(GIVEN + " || ' ' || " + MISSPELT, "true")),
                named(
                        "former name",
                        people,
                        somebody(GIVEN + " || ' ' || e.former_family_name", "e.former_family_name is not null")),
                named("nobody of the name", people, somebody("md5(n.family_name) || ' ' || n.given_names", "true")),
                new SearchKind(
                        "register number",
                        each(
                                people,
                                somebody("p.register_number", "true"),
                                number -> Map.of("registerNumber", number))),
                new SearchKind(
                        "birth date",
                        each(people, somebody("e.date_of_birth", "true"), birth -> Map.of("dateOfBirth", birth))),
                new SearchKind(
                        "birth date, name misspelt",
                        each(
                                people,
                                somebody("e.date_of_birth || ' ' || " + MISSPELT, "true"),
                                both -> Map.of("dateOfBirth", both.substring(0, 10), "name", both.substring(11)))),
                new SearchKind(
                        "National Insurance number",
                        each(
                                people,
                                somebody("'QQ' || right(p.id::text, 6) || 'A'", "p.id > 100000"),
                                ni -> Map.of("niNumber", ni))),
                new SearchKind(
                        "school",
                        each(people, somebody("w.organisation", "true"), school -> Map.of("organisation", school))),
                new SearchKind(
                        "authority, family name",
                        each(
                                people,
                                somebody("n.family_name", "true"),
                                name -> Map.of("organisation", OwnStack.CARDIFF, "name", name))),
                new SearchKind("authority", List.of(Map.of("organisation", OwnStack.CARDIFF))));
    }

    /** Somebody of the register, those of common names more often, as they are. */
    private static String somebody(String what, String where) {
        return """
                select %s from practitioner_name n join entry e using (practitioner_id) join practitioner p on p.id = n.practitioner_id
                  join employment w using (practitioner_id)
                 where %s and length(n.family_name) > 6 order by md5(p.register_number) limit %d
                """.formatted(what, where, SAMPLE);
    }

    private static SearchKind named(String kind, SearchedPeople people, String sql) throws SQLException {
        return new SearchKind(kind, each(people, sql, name -> Map.of("name", name)));
    }

    private static List<Map<String, String>> each(
            SearchedPeople people, String sql, Function<String, Map<String, String>> criteria) throws SQLException {
        return people.read(sql).stream().map(criteria).toList();
    }
}
