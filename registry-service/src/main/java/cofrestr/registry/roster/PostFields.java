package cofrestr.registry.roster;

import java.util.List;

/** The fields of a row that are said of the post and not of the person: only these make a new period of the employment. */
public final class PostFields {
    public static final List<String> ALL = List.of(
            "organisation",
            "roleProfile",
            "censusCategory",
            "postTitle",
            "supportsSpecifiedWork",
            "contractType",
            "hoursPerWeek",
            "fullTimeHours",
            "weeksPerYear",
            "fte",
            "payPoint",
            "localGrade",
            "subjectSpecialism",
            "hltaStatus",
            "deployedAsHlta",
            "volunteer",
            "headSatisfiedOn",
            "startDate",
            "endDate");

    private PostFields() {}
}
