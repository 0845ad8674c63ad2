package cofrestr.cpd;

import cofrestr.kit.docs.OpenApiPart;

/** Finishes the professional learning part of the OpenAPI document. */
public class CpdDocument extends OpenApiPart {
    public CpdDocument() {
        super(CpdProblem.values());
    }
}
