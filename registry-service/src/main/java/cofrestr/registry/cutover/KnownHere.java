package cofrestr.registry.cutover;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The codes that rows may name: categories, and the kinds of order with the days on which each could be made. */
record KnownHere(Set<String> categories, List<KindInForce> kinds) {
    /** A kind of order, from the day {@code from} up to but not including {@code end}. */
    public record KindInForce(
            String code,
            boolean needsLength,
            @Nullable LocalDate from,
            @Nullable LocalDate end) {
        boolean isInForce(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (end == null || end.isAfter(day));
        }
    }

    static KnownHere read(Handle handle) {
        return new KnownHere(
                new HashSet<>(handle.createQuery("select code from registration_category")
                        .mapTo(String.class)
                        .list()),
                handle.createQuery(
                                "select code, needs_length, lower(valid) as \"from\", upper(valid) as \"end\" from order_kind")
                        .mapTo(KindInForce.class)
                        .list());
    }

    @Nullable
    KindInForce kind(String code, LocalDate day) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code) && kind.isInForce(day))
                .findFirst()
                .orElse(null);
    }
}
