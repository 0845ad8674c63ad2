package cofrestr.qualifications.qualification.api;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.qualification.QualificationNumber;

/** The qualification that a path or a request names. */
public final class NamedQualification {
    /** How to name one in a path. */
    public static final String IN_PATH = "Number of the qualification; hyphens stand for the obliques";

    public static final String EXAMPLE = "601-3216-4";

    private NamedQualification() {}

    /** The number in a path; what is none is not there. */
    public static QualificationNumber inPath(String written) {
        return QualificationNumber.read(written).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** The number in a body, in the field {@code pointer}. */
    public static QualificationNumber inBody(String written, String pointer) {
        return QualificationNumber.read(written)
                .orElseThrow(() -> Problem.of(QualificationsProblem.QUALIFICATION_NUMBER_INVALID)
                        .at(pointer));
    }
}
