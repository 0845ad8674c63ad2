package cofrestr.registry.practitioner;

import cofrestr.kit.looks.Disclosures.Disclosure;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Who looked at a person, as the person reads it: without looks that would betray a referral or case while it is open
 * ({@code withheld_look}). Auditors read all of them, from the kit's own list.
 *
 * <p>The kit's query is written here once more: the kit knows of no cases, and what is kept back must be left out before a
 * page is cut, since a page that came short would say that something was.
 */
@ApplicationScoped
public class OwnDisclosures {
    private final Jdbi jdbi;
    private final Practitioners practitioners;

    OwnDisclosures(Jdbi jdbi, Practitioners practitioners) {
        this.jdbi = jdbi;
        this.practitioners = practitioners;
    }

    /** One page of the looks, newest first. */
    public List<Disclosure> of(RegisterNumber number, Paging.From from) {
        List<String> numbers = practitioners.group(number);
        return jdbi.withHandle(handle -> handle.createQuery(SqlFiles.text(OwnDisclosures.class, "own-disclosures.sql"))
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("number", number.value())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Disclosure.class)
                .list());
    }
}
