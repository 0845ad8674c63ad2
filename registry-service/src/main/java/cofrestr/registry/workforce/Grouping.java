package cofrestr.registry.workforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the workforce is counted by; named as the query names it. */
@Schema(name = "WorkforceGrouping")
public enum Grouping {
    /** The support-staff categories of the School Workforce Annual Census. */
    censusCategory("count-by-census-category.sql"),
    /** The highest local authority above the post's organisation; where there is none, whoever stated the post. */
    authority("count-by-authority.sql"),
    /** The person's ability in Welsh, as the newest of the person's statements that says anything of it. */
    welshAbility("count-by-welsh-ability.sql");

    private final String statement;

    Grouping(String statement) {
        this.statement = statement;
    }

    String statement() {
        return statement;
    }
}
