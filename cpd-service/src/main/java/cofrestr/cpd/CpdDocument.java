package cofrestr.cpd;

import cofrestr.kit.docs.OpenApiPart;
import cofrestr.kit.problem.ProblemCode;

/** Finishes the professional learning part of the OpenAPI document. The service has no refusals of its own yet. */
public class CpdDocument extends OpenApiPart {
    public CpdDocument() {
        super(new ProblemCode[0]);
    }
}
