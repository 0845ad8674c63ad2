package cofrestr.registry.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The fields that may be taken, by the rules in force on a day (table {@code collection_rule}). What no rule names is not taken. */
@ApplicationScoped
public class CollectionRules {
    private final Jdbi jdbi;

    CollectionRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One rule. */
    public record Rule(CollectionScope scope, String field) {}

    /** What may be taken on {@code day}. */
    public Allowed on(LocalDate day) {
        Map<CollectionScope, Set<String>> fields = new EnumMap<>(CollectionScope.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select scope, field from collection_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(Rule.class)
                .forEach(rule -> fields.computeIfAbsent(rule.scope(), _ -> new HashSet<>())
                        .add(rule.field())));
        return new Allowed(fields);
    }

    /** A rule with its days and its legal basis. */
    @Schema(name = "CollectionRule")
    public record Dated(
            @Schema(examples = "ethnicity") String field,
            CollectionScope scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Schema(examples = "SI 2015/140 Sch 2 para 9") String legalBasis) {}

    /** All rules there ever were. */
    public List<Dated> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select field, scope, lower(valid) as valid_from, upper(valid) - 1 as valid_until, legal_basis
                          from collection_rule order by field, scope, lower(valid)
                        """).mapTo(Dated.class).list());
    }

    /** What may be taken, for each scope. */
    public record Allowed(Map<CollectionScope, Set<String>> fields) {
        public boolean allows(CollectionScope scope, String field) {
            return fields.getOrDefault(scope, Set.of()).contains(field);
        }
    }
}
