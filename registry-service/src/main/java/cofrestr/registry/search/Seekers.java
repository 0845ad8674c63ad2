package cofrestr.registry.search;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** The statements that find people by what the dictionary knows. A National Insurance number reaches them only as its keyed hash. */
@ApplicationScoped
class Seekers {
    private static final String FEW = SqlFiles.text(Seekers.class, "find-few.sql");
    private static final String WALK = SqlFiles.text(Seekers.class, "walk.sql");
    private static final String POSTS = SqlFiles.text(Seekers.class, "count-posts.sql");

    private final Jdbi jdbi;
    private final Keyring keys;

    Seekers(Jdbi jdbi, Keyring keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /**
     * What one statement found.
     *
     * @param examined how many people were looked at
     * @param horizon the last person looked at, where there are more; else null
     */
    record Found(int examined, @Nullable Long horizon, List<Hit> hits) {}

    /** A row of the statements; one without a person where nobody fits. */
    public record Line(
            int examined,
            @Nullable Long horizon,
            @Nullable Long person,
            @Nullable Integer likeness,
            @Nullable List<String> reasons) {
        @Nullable
        Hit hit() {
            if (person == null || likeness == null) {
                return null;
            }
            List<Hit.Reason> why = reasons == null
                    ? List.of()
                    : reasons.stream().map(Hit.Reason::of).toList();
            return new Hit(person, Likeness.ofRank(likeness), why);
        }
    }

    /** A step of a walk: through the bearers of which words (none: the people of the organisation), from where, how many to look at, how many of each word to read, and whether the index alone tells who bears the words sought. */
    record Steps(List<String> driving, Place from, int people, int each, boolean light) {}

    /** How many posts there ever were at or beneath an organisation, counted no further than one more than {@code most}; null where there is no such organisation. */
    @Nullable
    Integer postsAt(OrganisationCode organisation, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(POSTS)
                .bind("organisation", organisation.value())
                .bind("most", most)
                .mapTo(Integer.class)
                .findOne()
                .orElse(null));
    }

    /** All who share what few share, and fit, after {@code from}; {@code most} of them are looked at. */
    Found few(SearchCriteria criteria, Meaning meaning, Place from, int most, int fetch) {
        return found(
                FEW,
                query -> criteria(query, criteria, meaning)
                        .bind("likeness", from.likeness().rank())
                        .bind("after", from.person())
                        .bind("most", most)
                        .bind("fetch", fetch));
    }

    /** Those of the next few bearers who fit. */
    Found walk(SearchCriteria criteria, Meaning meaning, Steps steps, int fetch) {
        return found(
                WALK,
                query -> criteria(query, criteria, meaning)
                        .bind("driving", steps.driving().toArray(String[]::new))
                        .bind("byOrganisation", steps.driving().isEmpty())
                        .bind("likeness", steps.from().likeness().rank())
                        .bind("after", steps.from().person())
                        .bind("people", steps.people())
                        .bind("each", steps.each())
                        .bind("light", steps.light())
                        .bind("fetch", fetch));
    }

    private Query criteria(Query query, SearchCriteria criteria, Meaning meaning) {
        List<Dictionary.Known> words = meaning.words();
        return query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("numbers", words.stream().mapToInt(Dictionary.Known::n).toArray())
                .bind(
                        "likenesses",
                        words.stream().mapToInt(word -> word.likeness().rank()).toArray())
                .bind("words", words.stream().map(Dictionary.Known::word).toArray(String[]::new))
                .bind("asked", meaning.asked())
                .bindMap(few(criteria));
    }

    private Map<String, @Nullable Object> few(SearchCriteria criteria) {
        Map<String, @Nullable Object> few = new HashMap<>();
        few.put(
                "number",
                criteria.registerNumber() == null
                        ? null
                        : criteria.registerNumber().value());
        few.put(
                "niHash",
                criteria.niNumber() == null
                        ? null
                        : HexFormat.of()
                                .formatHex(keys.searchHash(criteria.niNumber().value())));
        few.put(
                "birth",
                criteria.dateOfBirth() == null ? null : criteria.dateOfBirth().toString());
        few.put(
                "organisation",
                criteria.organisation() == null ? null : criteria.organisation().value());
        return few;
    }

    private Found found(String sql, UnaryOperator<Query> bound) {
        List<Line> lines = jdbi.withHandle(
                handle -> bound.apply(handle.createQuery(sql)).mapTo(Line.class).list());
        return new Found(
                lines.getFirst().examined(),
                lines.getFirst().horizon(),
                lines.stream().map(Line::hit).filter(Objects::nonNull).toList());
    }
}
