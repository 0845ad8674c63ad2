package cofrestr.qualifications.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The sets of professional standards, and the standards of those sets whose texts are known. */
@ApplicationScoped
public class StandardsSets {
    private static final String SELECT = """
            select code, name_en, name_cy, name_cy_basis, jurisdiction, in_use, state, standards, groups, statutory, basis, complete
              from standards_set
            """;

    private final Jdbi jdbi;

    StandardsSets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A set; {@code standards} is how many it has, where a source says. */
    public record StandardsSet(
            String code,
            String nameEn,
            String nameCy,
            String nameCyBasis,
            String jurisdiction,
            String inUse,
            String state,
            @Nullable Integer standards,
            String groups,
            boolean statutory,
            String basis,
            boolean complete) {}

    /** One standard, paraphrased. */
    public record Standard(
            int number, String groupEn, @Nullable String subgroupEn, String labelEn, String basis) {}

    public List<StandardsSet> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by place")
                .mapTo(StandardsSet.class)
                .list());
    }

    public Optional<StandardsSet> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where code = :code")
                .bind("code", code)
                .mapTo(StandardsSet.class)
                .findOne());
    }

    public List<Standard> standardsOf(String set) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number, group_en, subgroup_en, label_en, basis from standard where set_code = :set order by number")
                .bind("set", set)
                .mapTo(Standard.class)
                .list());
    }
}
