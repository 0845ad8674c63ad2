package cofrestr.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written in a suitability case: the applicant's explanation, what others write of the applicant, a caseworker's note. */
@Schema(name = "SuitabilityPaperKind")
public enum PaperKind {
    EXPLANATION,
    TESTIMONIAL,
    NOTE
}
