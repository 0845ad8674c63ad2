package cofrestr.qualifications;

import cofrestr.kit.docs.OpenApiPart;
import cofrestr.kit.problem.ProblemCode;

/** Finishes the qualifications part of the OpenAPI document. The service has no refusals of its own yet: all it does is answer. */
public class QualificationsDocument extends OpenApiPart {
    public QualificationsDocument() {
        super(new ProblemCode[0]);
    }
}
