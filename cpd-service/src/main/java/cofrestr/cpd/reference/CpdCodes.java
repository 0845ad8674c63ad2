package cofrestr.cpd.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The codes, in their order. */
@ApplicationScoped
public class CpdCodes {
    private final Jdbi jdbi;

    CpdCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A code with its words; {@code months} or {@code days} is how long what it stands for holds at most. */
    public record Code(
            String code,
            String labelEn,
            String labelCy,
            @Nullable Integer months,
            @Nullable Integer days,
            String basis) {}

    public List<Code> activityKinds() {
        return read(
                "select code, label_en, label_cy, null::int as months, null::int as days, basis from activity_kind order by code");
    }

    public List<Code> trainingTopics() {
        return read(
                "select code, label_en, label_cy, valid_months as months, null::int as days, basis || '; ' || source as basis from training_topic order by code");
    }

    public List<Code> grantPurposes() {
        return read(
                "select code, label_en, label_cy, null::int as months, longest_days as days, basis from grant_purpose order by code");
    }

    public List<Code> grantScopes() {
        return read(
                "select code, label_en, label_cy, null::int as months, null::int as days, basis from grant_scope order by code");
    }

    private List<Code> read(String select) {
        return jdbi.withHandle(
                handle -> handle.createQuery(select).mapTo(Code.class).list());
    }
}
