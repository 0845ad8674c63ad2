package cofrestr.registry.workforce;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts lists of people that another service made by what the register holds of them. What is held of a person never leaves the
 * register: the other service learns counts, and has to keep the small ones to itself.
 */
@ApplicationScoped
public class CountCharacteristics {
    private final Jdbi jdbi;

    CountCharacteristics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many people of a list have a value; UNKNOWN where the register holds none. */
    public record Counted(String list, String value, long people) {}

    /** By list and value. Several numbers of one person count once in a list; numbers that nobody has count nowhere. */
    public List<Counted> count(Characteristic by, LocalDate day, Map<String, List<RegisterNumber>> lists) {
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        lists.forEach((list, people) -> people.forEach(person -> {
            names.add(list);
            numbers.add(person.value());
        }));
        return jdbi.withHandle(
                handle -> handle.createQuery(SqlFiles.text(CountCharacteristics.class, "count-characteristics.sql"))
                        .bindArray("lists", String.class, names)
                        .bindArray("numbers", String.class, numbers)
                        .bind("by", by)
                        .bind("day", day)
                        .mapTo(Counted.class)
                        .list());
    }
}
