package cofrestr.registry.particular;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One kind of particular.
 *
 * @param paragraph of SI 2015/140 Sch 2 Part 1
 * @param form what its value is
 * @param codes the values it may have, where it has codes
 * @param saidByPerson whether the person says it, beside registry staff
 * @param toldToEmployer whether reg 48 gives it to an employer
 */
public record ParticularKind(
        String code,
        int paragraph,
        Form form,
        List<String> codes,
        boolean saidByPerson,
        boolean toldToEmployer,
        String labelEn,
        String labelCy,
        String labelCyBasis,
        String legalBasis) {
    static final String SELECT =
            "select code, paragraph, form, codes, said_by_person, told_to_employer, label_en, label_cy, label_cy_basis, legal_basis from particular_kind";

    /** What a value is. */
    @Schema(name = "ParticularForm")
    public enum Form {
        TEXT,
        CODE,
        YES_NO,
        TEXTS,
        DEGREES
    }
}
