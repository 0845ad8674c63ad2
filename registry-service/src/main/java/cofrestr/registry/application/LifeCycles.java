package cofrestr.registry.application;

import cofrestr.kit.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the life of an application from its table. */
@ApplicationScoped
public class LifeCycles {
    private final Jdbi jdbi;

    LifeCycles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public LifeCycle inForce() {
        return jdbi.withHandle(LifeCycles::inForce);
    }

    static LifeCycle inForce(Handle handle) {
        return new LifeCycle(
                handle.createQuery("""
                        select from_state, event, to_state, who, legal_basis from application_transition
                         order by from_state, event
                        """).mapTo(LifeCycle.Transition.class).list(),
                handle
                        .createQuery("select distinct shown_as, name_en, name_cy from application_state")
                        .mapTo(Named.class)
                        .stream()
                        .collect(Collectors.toMap(Named::shownAs, named -> new Words(named.nameCy(), named.nameEn()))));
    }

    /** What a state is called. */
    public record Named(ShownState shownAs, String nameEn, String nameCy) {}
}
