package cofrestr.qualifications.compliance;

import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.Criterion;
import cofrestr.qualifications.requirement.ReadCriteria;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the tests, whose facts read as a story. */
final class Someone {
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final String LITERACY_2 = "100/0001/X";
    static final String LITERACY_1 = "100/0002/X";
    static final String OLD_DIPLOMA = "100/0003/X";

    /** LITERACY_2 is on the list LEVEL_2 for good, OLD_DIPLOMA until it was struck off on 22 May 2023. */
    static final Catalogue CATALOGUE = new Catalogue(
            Map.of(
                    "LEVEL_2",
                    Map.of(
                            LITERACY_2,
                            List.of(new Catalogue.Listed(LocalDate.parse("2010-01-01"), null)),
                            OLD_DIPLOMA,
                            List.of(new Catalogue.Listed(null, LocalDate.parse("2023-05-22"))))),
            Map.of("LITERACY", Map.of(LITERACY_2, 2, LITERACY_1, 1)),
            Map.of("A/000/0001", 2, "A/000/0002", 3));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Facts.Award> awards = new ArrayList<>();
    private final List<Facts.Credit> credits = new ArrayList<>();
    private final List<Facts.Status> statuses = new ArrayList<>();
    private final List<Facts.Told> told = new ArrayList<>();
    private final List<Facts.Registration> registrations = new ArrayList<>();
    private final List<Facts.Post> posts = new ArrayList<>();

    static Someone someone() {
        return new Someone();
    }

    Someone awarded(String qualification, String on) {
        awards.add(new Facts.Award(UUID.randomUUID(), qualification, LocalDate.parse(on), true));
        return this;
    }

    Someone claiming(String qualification, String on) {
        awards.add(new Facts.Award(UUID.randomUUID(), qualification, LocalDate.parse(on), false));
        return this;
    }

    Someone credited(String unit, int number, String on, boolean verified) {
        credits.add(new Facts.Credit(UUID.randomUUID(), unit, number, LocalDate.parse(on), verified));
        return this;
    }

    Someone holding(String status, String jurisdiction, String on, boolean verified) {
        statuses.add(new Facts.Status(UUID.randomUUID(), status, jurisdiction, LocalDate.parse(on), verified));
        return this;
    }

    Someone told(ToldKind kind, String fact, boolean met, String from, @Nullable String until) {
        told.add(new Facts.Told(UUID.randomUUID(), kind, fact, met, LocalDate.parse(from), day(until), null));
        return this;
    }

    /** The same as an employer states it of a post. */
    Someone stated(ToldKind kind, String organisation, String from, @Nullable String until) {
        told.add(new Facts.Told(
                UUID.randomUUID(), kind, kind.name(), true, LocalDate.parse(from), day(until), organisation));
        return this;
    }

    Someone registered(String category, String from, @Nullable String until) {
        registrations.add(new Facts.Registration(category, LocalDate.parse(from), day(until)));
        return this;
    }

    Someone inPost(String role, String organisation, String employer, String from, @Nullable String until) {
        posts.add(new Facts.Post(
                organisation, employer, "PRIMARY", role, 2, "SUPPORTING", LocalDate.parse(from), day(until)));
        return this;
    }

    Facts facts() {
        return new Facts(awards, credits, statuses, told, registrations, posts);
    }

    /** The same facts in another order. */
    Facts shuffled(long seed) {
        Facts facts = new Facts(
                new ArrayList<>(awards),
                new ArrayList<>(credits),
                new ArrayList<>(statuses),
                told,
                new ArrayList<>(registrations),
                new ArrayList<>(posts));
        Random random = new Random(seed);
        List.of(facts.awards(), facts.credits(), facts.statuses(), facts.registrations(), facts.posts())
                .forEach(list -> Collections.shuffle(list, random));
        return facts;
    }

    /** Registered in the categories, and in the posts, of the day. */
    Capacity on(LocalDate day) {
        return new Capacity(
                new java.util.HashSet<>(registrations.stream()
                        .filter(held -> held.spans(day))
                        .map(Facts.Registration::category)
                        .toList()),
                posts.stream().filter(post -> post.spans(day)).toList());
    }

    /** A tree from JSON with single quotes. */
    static Criterion tree(String json) {
        try {
            return ReadCriteria.read(JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
