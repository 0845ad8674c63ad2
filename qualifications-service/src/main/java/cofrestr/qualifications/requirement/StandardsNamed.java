package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whether the sets of standards that a requirement names are published: nobody can be asked to meet a draft. */
final class StandardsNamed {
    private StandardsNamed() {}

    /** Holds the sets against a withdrawal meanwhile; refuses with a pointer to the first that is not published. */
    static void requirePublished(Handle handle, Terms terms) {
        List<Criterion.ToldFact> named = terms.criteria()
                .leaves()
                .filter(Criterion.ToldFact.class::isInstance)
                .map(Criterion.ToldFact.class::cast)
                .filter(told -> told.kind() == CriterionKind.STANDARDS)
                .toList();
        Set<String> published = handle
                .createQuery(
                        "select code from standards_set where code = any(:codes) and stage = 'PUBLISHED' order by code for share")
                .bind("codes", named.stream().map(Criterion.ToldFact::fact).toArray(String[]::new))
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet());
        named.stream()
                .filter(told -> !published.contains(told.fact()))
                .findFirst()
                .ifPresent(told -> {
                    throw Problem.of(QualificationsProblem.REQUIREMENT_STANDARDS_UNPUBLISHED)
                            .at(told.at() + "/standardsSet");
                });
    }
}
