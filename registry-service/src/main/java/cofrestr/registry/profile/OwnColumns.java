package cofrestr.registry.profile;

import cofrestr.kit.bulk.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the register's own roster profile, with their Welsh headings. One row is one post. */
public final class OwnColumns {
    /** English name to Welsh heading, in the order in which the documents list them. */
    public static final Map<String, String> WELSH = welsh();

    /** What every row must fill, whatever its columns are called. */
    static final Set<String> ALWAYS = Set.of("staffId", "givenNames", "familyName", "dateOfBirth", "startDate");

    /** And what kind of post it is: by its role profile or by its title. */
    static final String KIND_OF_POST = "roleProfile|postTitle";

    /** What every row under the register's own headings must fill. */
    public static final Set<String> REQUIRED = Stream.concat(ALWAYS.stream(), Stream.of("organisation", KIND_OF_POST))
            .collect(Collectors.toUnmodifiableSet());

    /** What a file of mended rows may have besides: the words that came back with the rows. */
    public static final String ERROR = "error";

    static final Map<String, String> WITH_ERROR = Map.of(ERROR, "gwall");

    public static final Columns COLUMNS = new Columns(WELSH, REQUIRED);

    private OwnColumns() {}

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
        columns.put("headSatisfiedOn", "pennaethYnFodlonAr");
        columns.put("volunteer", "gwirfoddolwr");
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
