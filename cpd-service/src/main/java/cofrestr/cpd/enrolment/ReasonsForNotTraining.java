package cofrestr.cpd.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Why people do not train, or stop. */
@ApplicationScoped
public class ReasonsForNotTraining {
    private final Jdbi jdbi;

    ReasonsForNotTraining(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A reason. */
    @Schema(name = "ReasonForNotTraining")
    public record Reason(String code, String titleEn, String titleCy, String basis) {}

    public List<Reason> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select code, title_en, title_cy, basis from not_training_reason order by place")
                .mapTo(Reason.class)
                .list());
    }
}
