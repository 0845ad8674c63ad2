package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.qualifications.QualificationsProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whether everything that a requirement names is there: a name that was mistyped would ask what nobody can meet. */
final class KnownNames {
    /** What is named, and where. */
    private record Named(String kind, String name, String pointer) {}

    /** What is named, of what kind. */
    public record Name(String kind, String name) {}

    private final List<Named> names = new ArrayList<>();

    private KnownNames() {}

    /** Refuses (REQUEST_INVALID with NAME_UNKNOWN at each) what names something that is not there. */
    static void require(Handle handle, Terms terms) {
        KnownNames named = new KnownNames();
        named.in(terms);
        Set<Name> unknown = named.unknown(handle);
        List<Problem.Pointed> wrong = named.names.stream()
                .filter(one -> unknown.contains(new Name(one.kind(), one.name())))
                .map(one -> new Problem.Pointed(one.pointer(), QualificationsProblem.NAME_UNKNOWN, List.of()))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private void in(Terms terms) {
        if (terms.power() != null) {
            add("POWER", terms.power(), "/power");
        }
        AppliesTo scope = terms.appliesTo();
        scope.roleProfiles().forEach(role -> add("ROLE_PROFILE", role, "/appliesTo/roleProfiles"));
        scope.routes().forEach(route -> add("ROUTE", route, "/appliesTo/routes"));
        terms.criteria().leaves().forEach(this::in);
    }

    private void in(Criterion.Leaf leaf) {
        switch (leaf) {
            case Criterion.Qualification one -> add("QUALIFICATION", one.qualification(), one.at() + "/qualification");
            case Criterion.Equivalent any -> add("LIST", any.list(), any.at() + "/list");
            case Criterion.LevelInArea level -> add("AREA", level.area(), level.at() + "/area");
            case Criterion.CreditsInGroup credits ->
                credits.units().forEach(unit -> add("UNIT", unit, credits.at() + "/units"));
            case Criterion.Status status -> add("STATUS", status.status(), status.at() + "/status");
            case Criterion.ToldFact told -> {
                if (told.kind() == CriterionKind.STANDARDS) {
                    add("STANDARDS", told.fact(), told.at() + "/standardsSet");
                }
            }
            case Criterion.Grandfathered old -> add("LIST", old.list(), old.at() + "/list");
        }
    }

    private void add(String kind, String name, String pointer) {
        names.add(new Named(kind, name, pointer));
    }

    private Set<Name> unknown(Handle handle) {
        return handle
                .createQuery(SqlFiles.text(KnownNames.class, "unknown-names.sql"))
                .bind("kinds", names.stream().map(Named::kind).toArray(String[]::new))
                .bind("names", names.stream().map(Named::name).toArray(String[]::new))
                .mapTo(Name.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
