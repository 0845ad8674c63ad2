package cofrestr.qualifications;

import cofrestr.kit.docs.OpenApiPart;

/** Finishes the qualifications part of the OpenAPI document. */
public class QualificationsDocument extends OpenApiPart {
    public QualificationsDocument() {
        super(QualificationsProblem.values());
    }
}
