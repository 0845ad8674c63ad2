package cofrestr.qualifications.compliance;

import static cofrestr.qualifications.compliance.Someone.CATALOGUE;
import static cofrestr.qualifications.compliance.Someone.LITERACY_1;
import static cofrestr.qualifications.compliance.Someone.LITERACY_2;
import static cofrestr.qualifications.compliance.Someone.OLD_DIPLOMA;
import static cofrestr.qualifications.compliance.Someone.TODAY;
import static cofrestr.qualifications.compliance.Someone.someone;
import static cofrestr.qualifications.compliance.Someone.tree;
import static cofrestr.qualifications.compliance.Truth.MET;
import static cofrestr.qualifications.compliance.Truth.NOT_MET;
import static cofrestr.qualifications.compliance.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.compliance.Proof.Weight;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One decision table for each kind of criterion. */
class JudgeCriteriaTest {
    private static final String QUALIFICATION = "{'kind':'QUALIFICATION','qualification':'" + LITERACY_2 + "'}";
    private static final String THREE_YEARS =
            "{'kind':'QUALIFICATION','qualification':'" + LITERACY_2 + "','validity':{'atMostMonths':36}}";
    private static final String ON_LIST = "{'kind':'EQUIVALENT','list':'LEVEL_2','recognised':'WHEN_JUDGED'}";
    private static final String WAS_ON_LIST = "{'kind':'EQUIVALENT','list':'LEVEL_2','recognised':'WHEN_AWARDED'}";
    private static final String LEVEL_2 = "{'kind':'LEVEL_IN_AREA','level':2,'area':'LITERACY'}";
    private static final String CREDITS = "{'kind':'CREDITS_IN_GROUP','units':['A/000/0001','A/000/0002'],'credits':6}";
    private static final String CREDITS_AT_3 =
            "{'kind':'CREDITS_IN_GROUP','units':['A/000/0001','A/000/0002'],'credits':4,'minimumLevel':3}";
    private static final String HLTA = "{'kind':'STATUS','status':'HLTA'}";
    private static final String WELSH_HLTA = "{'kind':'STATUS','status':'HLTA','jurisdiction':'WALES'}";
    private static final String INDUCTION = "{'kind':'INDUCTION'}";
    private static final String CPD =
            "{'kind':'CPD','fact':'SAFEGUARDING','validity':{'notExpired':true,'atMostMonths':24}}";
    private static final String STANDARDS = "{'kind':'STANDARDS','standardsSet':'HLTA_WALES_2011'}";
    private static final String OLD = "{'kind':'GRANDFATHERED','list':'LEVEL_2','struckOffOn':'2023-05-22',"
            + "'until':'2026-12-31','protects':'REGISTERED','category':'YOUTH_WORKER'}";
    private static final String OLD_OVER = OLD.replace("2026-12-31", "2025-05-31");
    private static final String OLD_IN_POST = "{'kind':'GRANDFATHERED','list':'LEVEL_2','struckOffOn':'2023-05-22',"
            + "'until':'2026-12-31','protects':'IN_POST'}";

    static Stream<Arguments> rows() {
        return Stream.of(
                        qualifications(),
                        equivalents(),
                        levels(),
                        credits(),
                        statuses(),
                        told(),
                        grandfathered(),
                        groups())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> qualifications() {
        return Stream.of(
                arguments("nothing", QUALIFICATION, someone(), NOT_MET),
                arguments("the very one", QUALIFICATION, someone().awarded(LITERACY_2, "2012-05-01"), MET),
                arguments("another", QUALIFICATION, someone().awarded(LITERACY_1, "2012-05-01"), NOT_MET),
                arguments("claimed only", QUALIFICATION, someone().claiming(LITERACY_2, "2012-05-01"), NOT_MET),
                arguments("awarded today", QUALIFICATION, someone().awarded(LITERACY_2, "2026-11-22"), MET),
                arguments("awarded tomorrow", QUALIFICATION, someone().awarded(LITERACY_2, "2026-11-23"), NOT_MET),
                arguments("last day of three years", THREE_YEARS, someone().awarded(LITERACY_2, "2023-11-23"), MET),
                arguments("three years over", THREE_YEARS, someone().awarded(LITERACY_2, "2023-11-22"), NOT_MET),
                arguments(
                        "renewed",
                        THREE_YEARS,
                        someone().awarded(LITERACY_2, "2015-01-01").awarded(LITERACY_2, "2025-01-01"),
                        MET));
    }

    private static Stream<Arguments> equivalents() {
        return Stream.of(
                arguments("on the list", ON_LIST, someone().awarded(LITERACY_2, "2012-05-01"), MET),
                arguments("not on the list", ON_LIST, someone().awarded(LITERACY_1, "2012-05-01"), NOT_MET),
                arguments("struck off since", ON_LIST, someone().awarded(OLD_DIPLOMA, "2012-05-01"), NOT_MET),
                arguments("on it when awarded", WAS_ON_LIST, someone().awarded(OLD_DIPLOMA, "2012-05-01"), MET),
                arguments("last day on it", WAS_ON_LIST, someone().awarded(OLD_DIPLOMA, "2023-05-21"), MET),
                arguments("day it was struck off", WAS_ON_LIST, someone().awarded(OLD_DIPLOMA, "2023-05-22"), NOT_MET),
                arguments("not on it yet", WAS_ON_LIST, someone().awarded(LITERACY_2, "2009-12-31"), NOT_MET));
    }

    private static Stream<Arguments> levels() {
        return Stream.of(
                arguments("at the level", LEVEL_2, someone().awarded(LITERACY_2, "2012-05-01"), MET),
                arguments("below it", LEVEL_2, someone().awarded(LITERACY_1, "2012-05-01"), NOT_MET),
                arguments("above it", LEVEL_2.replace("2", "1"), someone().awarded(LITERACY_2, "2012-05-01"), MET),
                arguments("in no area", LEVEL_2, someone().awarded(OLD_DIPLOMA, "2012-05-01"), NOT_MET));
    }

    private static Stream<Arguments> credits() {
        return Stream.of(
                arguments(
                        "they add up",
                        CREDITS,
                        someone()
                                .credited("A/000/0001", 3, "2020-01-01", true)
                                .credited("A/000/0002", 3, "2021-01-01", true),
                        MET),
                arguments(
                        "one short",
                        CREDITS,
                        someone()
                                .credited("A/000/0001", 2, "2020-01-01", true)
                                .credited("A/000/0002", 3, "2021-01-01", true),
                        NOT_MET),
                arguments(
                        "a unit counts once",
                        CREDITS,
                        someone()
                                .credited("A/000/0001", 3, "2020-01-01", true)
                                .credited("A/000/0001", 3, "2021-01-01", true),
                        NOT_MET),
                arguments(
                        "claimed credits do not count",
                        CREDITS,
                        someone()
                                .credited("A/000/0001", 3, "2020-01-01", true)
                                .credited("A/000/0002", 3, "2021-01-01", false),
                        NOT_MET),
                arguments(
                        "units of no group do not count",
                        CREDITS,
                        someone().credited("B/000/0009", 60, "2020-01-01", true),
                        NOT_MET),
                arguments(
                        "below the level they do not count",
                        CREDITS_AT_3,
                        someone().credited("A/000/0001", 9, "2020-01-01", true),
                        NOT_MET),
                arguments(
                        "at the level they do",
                        CREDITS_AT_3,
                        someone().credited("A/000/0002", 4, "2020-01-01", true),
                        MET));
    }

    private static Stream<Arguments> statuses() {
        return Stream.of(
                arguments("of any jurisdiction", HLTA, someone().holding("HLTA", "ENGLAND", "2010-01-01", true), MET),
                arguments("of another", WELSH_HLTA, someone().holding("HLTA", "ENGLAND", "2010-01-01", true), NOT_MET),
                arguments("of this one", WELSH_HLTA, someone().holding("HLTA", "WALES", "2010-01-01", true), MET),
                arguments("claimed", HLTA, someone().holding("HLTA", "WALES", "2010-01-01", false), NOT_MET),
                arguments("not yet", HLTA, someone().holding("HLTA", "WALES", "2027-01-01", true), NOT_MET));
    }

    private static Stream<Arguments> told() {
        return Stream.of(
                arguments("induction: nobody told", INDUCTION, someone(), UNKNOWN),
                arguments("induction: done", INDUCTION, done(ToldKind.INDUCTION, "COMPLETED", true), MET),
                arguments("induction: failed", INDUCTION, done(ToldKind.INDUCTION, "COMPLETED", false), NOT_MET),
                arguments(
                        "induction: told again",
                        INDUCTION,
                        done(ToldKind.INDUCTION, "COMPLETED", false)
                                .told(ToldKind.INDUCTION, "COMPLETED", true, "2026-06-01", null),
                        MET),
                arguments("CPD: another fact", CPD, done(ToldKind.CPD, "FIRST_AID", true), UNKNOWN),
                arguments("CPD: in time", CPD, done(ToldKind.CPD, "SAFEGUARDING", true), MET),
                arguments(
                        "CPD: expired by its own word",
                        CPD,
                        someone().told(ToldKind.CPD, "SAFEGUARDING", true, "2025-12-01", "2026-11-21"),
                        NOT_MET),
                arguments(
                        "CPD: its last day",
                        CPD,
                        someone().told(ToldKind.CPD, "SAFEGUARDING", true, "2025-12-01", "2026-11-22"),
                        MET),
                arguments(
                        "CPD: too long ago",
                        CPD,
                        someone().told(ToldKind.CPD, "SAFEGUARDING", true, "2024-11-22", null),
                        NOT_MET),
                arguments("standards: nobody told", STANDARDS, someone(), UNKNOWN),
                arguments("standards: met", STANDARDS, done(ToldKind.STANDARDS, "HLTA_WALES_2011", true), MET));
    }

    private static Someone done(ToldKind kind, String fact, boolean met) {
        return someone().told(kind, fact, met, "2025-12-01", null);
    }

    private static Stream<Arguments> grandfathered() {
        return Stream.of(
                arguments("not registered then", OLD, diploma(), NOT_MET),
                arguments("registered then", OLD, diploma().registered("YOUTH_WORKER", "2020-01-01", null), MET),
                arguments(
                        "registered on the day",
                        OLD,
                        diploma().registered("YOUTH_WORKER", "2023-05-22", null),
                        NOT_MET),
                arguments("in another category", OLD, diploma().registered("FE_TEACHER", "2020-01-01", null), NOT_MET),
                arguments(
                        "registered until the day before",
                        OLD,
                        diploma().registered("YOUTH_WORKER", "2020-01-01", "2023-05-21"),
                        MET),
                arguments("time over", OLD_OVER, diploma().registered("YOUTH_WORKER", "2020-01-01", null), NOT_MET),
                arguments(
                        "awarded after it was struck off",
                        OLD,
                        someone().awarded(OLD_DIPLOMA, "2023-05-22").registered("YOUTH_WORKER", "2020-01-01", null),
                        NOT_MET),
                arguments(
                        "in post then",
                        OLD_IN_POST,
                        diploma().inPost("TA", "S1", "A", "2020-01-01", "2024-01-01"),
                        MET),
                arguments(
                        "in no post then",
                        OLD_IN_POST,
                        diploma().inPost("TA", "S1", "A", "2024-01-01", null),
                        NOT_MET));
    }

    private static Someone diploma() {
        return someone().awarded(OLD_DIPLOMA, "2012-05-01");
    }

    private static Stream<Arguments> groups() {
        String met = QUALIFICATION;
        String not = LEVEL_2.replace("LITERACY", "NUMERACY");
        String unknown = INDUCTION;
        return Stream.of(
                group("ALL", MET, met, met),
                group("ALL", NOT_MET, met, not),
                group("ALL", UNKNOWN, met, unknown),
                group("ALL", NOT_MET, not, unknown),
                group("ANY", MET, not, met),
                group("ANY", MET, unknown, met),
                group("ANY", UNKNOWN, not, unknown),
                group("ANY", NOT_MET, not, not),
                group("AT_LEAST", MET, met, not, met),
                group("AT_LEAST", UNKNOWN, met, not, unknown),
                group("AT_LEAST", NOT_MET, met, not, not),
                group("AT_LEAST", MET, met, met, unknown));
    }

    private static Arguments group(String kind, Truth due, String... of) {
        String count = kind.equals("AT_LEAST") ? "'count':2," : "";
        String tree = "{'kind':'" + kind + "'," + count + "'of':[" + String.join(",", of) + "]}";
        return arguments(kind + " " + due, tree, someone().awarded(LITERACY_2, "2012-05-01"), due);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("rows")
    void isAsTheTableSays(String why, String tree, Someone who, Truth due) {
        assertThat(judge(tree, who).outcome()).as(why).isEqualTo(due);
    }

    @Test
    void theProofNamesTheRecordsAndWhatBecameOfThem() {
        Someone who = someone()
                .awarded(LITERACY_2, "2012-05-01")
                .claiming(LITERACY_2, "2025-05-01")
                .awarded(LITERACY_2, "2024-05-01")
                .awarded(LITERACY_1, "2024-05-01");
        Proof proof = judge("{'kind':'ANY','of':[" + THREE_YEARS + "," + INDUCTION + "]}", who);
        assertThat(proof.at()).isEqualTo("/criteria");
        assertThat(proof.of().getFirst().at()).isEqualTo("/criteria/of/0");
        assertThat(proof.of().getFirst().records())
                .extracting(record -> record.on() + " " + record.weight())
                .containsExactly(
                        "2012-05-01 " + Weight.OVER, "2025-05-01 " + Weight.CLAIMED, "2024-05-01 " + Weight.COUNTS);
        assertThat(proof.of().getLast().outcome()).isEqualTo(UNKNOWN);
    }

    @Test
    void whatIsMissingIsTheLeavesThatAreNotMet() {
        Proof proof = judge(
                "{'kind':'ALL','of':[" + QUALIFICATION + "," + INDUCTION + "," + LEVEL_2 + "]}",
                someone().awarded(LITERACY_2, "2012-05-01"));
        java.util.List<String> missing = new java.util.ArrayList<>();
        proof.missing(leaf -> missing.add(leaf.at()));
        assertThat(missing).containsExactly("/criteria/of/1");
    }

    @Test
    void anEarlierDayIsAnsweredByWhatStoodThen() {
        Someone who = someone().awarded(OLD_DIPLOMA, "2012-05-01");
        assertThat(new JudgeCriteria(CATALOGUE, who.facts(), LocalDate.parse("2023-05-21"))
                        .judge(tree(ON_LIST))
                        .outcome())
                .isEqualTo(MET);
        assertThat(new JudgeCriteria(CATALOGUE, who.facts(), LocalDate.parse("2023-05-22"))
                        .judge(tree(ON_LIST))
                        .outcome())
                .isEqualTo(NOT_MET);
    }

    private static Proof judge(String tree, Someone who) {
        return new JudgeCriteria(CATALOGUE, who.facts(), TODAY).judge(tree(tree));
    }
}
