package cofrestr.registry.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice ready to be read: whom it concerns, to whom it goes, what it says.
 *
 * @param organisation the employer that it is for; null: the person
 * @param texts one for each language in which it is owed, Welsh first
 */
public record Notice(
        UUID id,
        String kind,
        String registerNumber,
        @Nullable String organisation,
        LocalDate date,
        String state,
        @Nullable LocalDate servedOn,
        Address address,
        List<NoticeText> texts) {

    /** Where it goes. */
    public record Address(
            String name,
            List<String> lines,
            @Nullable String postcode,
            @Nullable String email) {}

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "notice " + id;
    }
}
