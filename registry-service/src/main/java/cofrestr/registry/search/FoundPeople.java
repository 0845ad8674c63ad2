package cofrestr.registry.search;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.search.FoundPerson.Criterion;
import cofrestr.registry.search.FoundPerson.Name;
import cofrestr.registry.search.FoundPerson.Reason;
import cofrestr.registry.search.FoundPerson.Workplace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is shown of those who were found, and why they were. */
@ApplicationScoped
public class FoundPeople {
    private static final String READ = SqlFiles.text(FoundPeople.class, "read-people.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    FoundPeople(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A row of the statement; the arrays of names run in step, and those of posts. */
    public record Line(
            long person,
            String registerNumber,
            @Nullable LocalDate dateOfBirth,
            List<String> formerFamilyNames,
            @Nullable List<String> givenNames,
            @Nullable List<String> familyNames,
            @Nullable List<String> preferredNames,
            @Nullable List<String> currentNames,
            List<String> codes,
            List<String> names,
            List<String> currentPosts) {
        private List<Name> allNames() {
            if (givenNames == null || familyNames == null || preferredNames == null || currentNames == null) {
                return List.of();
            }
            return IntStream.range(0, givenNames.size())
                    .mapToObj(i -> new Name(
                            givenNames.get(i),
                            familyNames.get(i),
                            preferredNames.get(i).isEmpty() ? null : preferredNames.get(i),
                            currentNames.get(i).equals("true")))
                    .toList();
        }

        private List<Workplace> workplaces() {
            return IntStream.range(0, codes.size())
                    .mapToObj(i -> new Workplace(
                            codes.get(i), names.get(i), currentPosts.get(i).equals("true")))
                    .toList();
        }

        private FoundPerson found(List<Reason> exactly, List<Hit.Reason> words, List<String> asked) {
            List<Name> borne = allNames();
            List<Reason> reasons = new ArrayList<>(exactly);
            words.stream()
                    .map(word -> new Reason(
                            FoundPerson.where(word.word(), borne, formerFamilyNames),
                            word.likeness(),
                            asked.get(word.n() - 1),
                            word.word()))
                    .forEach(reasons::add);
            return new FoundPerson(registerNumber, dateOfBirth, borne, formerFamilyNames, workplaces(), reasons);
        }
    }

    /** The people of these internal ids, in that order, whoever they were found by. */
    public List<FoundPerson> shown(List<Long> people, boolean welsh) {
        Map<Long, Line> lines = lines(people, welsh);
        return people.stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .map(line -> line.found(List.of(), List.of(), List.of()))
                .toList();
    }

    /** The people of the hits, in their order, and why they were found. */
    List<FoundPerson> read(List<Hit> hits, SearchCriteria criteria, boolean welsh) {
        Map<Long, Line> lines = lines(hits.stream().map(Hit::person).toList(), welsh);
        List<Reason> exactly = exactly(criteria);
        return hits.stream()
                .map(hit ->
                        Objects.requireNonNull(lines.get(hit.person())).found(exactly, hit.reasons(), criteria.words()))
                .toList();
    }

    private Map<Long, Line> lines(List<Long> people, boolean welsh) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery(READ)
                .bind("people", people.stream().mapToLong(Long::longValue).toArray())
                .bind("today", Clocks.today(clock))
                .bind("welsh", welsh)
                .mapTo(Line.class)
                .stream()
                .collect(Collectors.toMap(Line::person, Function.identity())));
    }

    /** The criteria that fit exactly or not at all. */
    private static List<Reason> exactly(SearchCriteria criteria) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, criteria.registerNumber(), Criterion.REGISTER_NUMBER);
        add(reasons, criteria.niNumber(), Criterion.NI_NUMBER);
        add(reasons, criteria.dateOfBirth(), Criterion.DATE_OF_BIRTH);
        add(reasons, criteria.organisation(), Criterion.ORGANISATION);
        return reasons;
    }

    private static void add(List<Reason> reasons, @Nullable Object asked, Criterion criterion) {
        if (asked != null) {
            reasons.add(Reason.exactly(criterion));
        }
    }
}
