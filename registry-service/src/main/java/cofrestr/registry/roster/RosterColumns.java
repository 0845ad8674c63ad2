package cofrestr.registry.roster;

import cofrestr.kit.bulk.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The columns of the register's own roster profile, with their Welsh headings. One row is one post. */
public final class RosterColumns {
    /** English name to Welsh heading, in the order in which the documents list them. */
    public static final Map<String, String> WELSH = welsh();

    /** Every row must fill these. */
    public static final Set<String> REQUIRED =
            Set.of("staffId", "givenNames", "familyName", "dateOfBirth", "organisation", "roleProfile", "startDate");

    static final Columns COLUMNS = new Columns(WELSH, REQUIRED);

    private RosterColumns() {}

    private static Map<String, String> welsh() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("staffId", "rhifStaff");
        columns.put("registerNumber", "rhifCofrestru");
        columns.put("teacherReferenceNumber", "cyfeirnodAthro");
        columns.put("givenNames", "enwauCyntaf");
        columns.put("familyName", "cyfenw");
        columns.put("formerFamilyName", "cyfenwBlaenorol");
        columns.put("preferredName", "enwDewisol");
        columns.put("dateOfBirth", "dyddiadGeni");
        columns.put("sex", "rhyw");
        columns.put("niNumber", "rhifYswiriantGwladol");
        columns.put("email", "ebost");
        columns.put("phone", "ffôn");
        columns.put("addressLines", "cyfeiriad");
        columns.put("postcode", "cod post");
        columns.put("preferredLanguage", "iaithDdewisol");
        columns.put("organisation", "sefydliad");
        columns.put("roleProfile", "proffilRôl");
        columns.put("censusCategory", "categoriCyfrifiad");
        columns.put("postTitle", "teitlSwydd");
        columns.put("supportsSpecifiedWork", "cefnogiGwaithPenodedig");
        columns.put("contractType", "mathContract");
        columns.put("hoursPerWeek", "oriauYrWythnos");
        columns.put("fullTimeHours", "oriauLlawnAmser");
        columns.put("weeksPerYear", "wythnosauYFlwyddyn");
        columns.put("fte", "cyfwerthAmserLlawn");
        columns.put("payPoint", "pwyntCyflog");
        columns.put("localGrade", "graddLeol");
        columns.put("subjectSpecialism", "arbenigeddPwnc");
        columns.put("startDate", "dyddiadDechrau");
        columns.put("endDate", "dyddiadGorffen");
        columns.put("postId", "rhifSwydd");
        columns.put("hltaStatus", "statwsCALU");
        columns.put("deployedAsHlta", "yngweithioFelCALU");
        columns.put("welshAbility", "galluCymraeg");
        columns.put("worksThroughWelsh", "gweithioDrwyGymraeg");
        columns.put("ethnicity", "ethnigrwydd");
        columns.put("disability", "anabledd");
        return columns;
    }
}
