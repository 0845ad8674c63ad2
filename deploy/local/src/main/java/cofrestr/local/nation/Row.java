package cofrestr.local.nation;

import java.math.BigDecimal;
import java.util.Set;

/** A row of a list: a post, its person as written, and what was done to it. */
record Row(Post post, Written written, Set<Done> done) {

    static final String HEADINGS =
            "staffId,postId,givenNames,familyName,formerFamilyName,dateOfBirth,sex,preferredLanguage,"
                    + "organisation,roleProfile,censusCategory,postTitle,hoursPerWeek,fullTimeHours,weeksPerYear,fte,startDate,"
                    + "hltaStatus,welshAbility,worksThroughWelsh";

    private static final int FULL_TIME_HOURS = 37;

    Row {
        done = Set.copyOf(done);
    }

    Row doing(Done what) {
        return new Row(post, written, Person.with(done, what));
    }

    Row as(Written other, Done what) {
        return new Row(post, other, Person.with(done, what));
    }

    boolean saysTheSameAs(Row other) {
        return equals(other) || csv().equals(other.csv());
    }

    /** Staff id and post id: what the register knows a post by. */
    String key() {
        return post.staffId() + "/" + post.postId();
    }

    String csv() {
        Person person = post.person();
        boolean welsh = Welsh.speaks(person.ability());
        return Csv.line(
                post.staffId(),
                post.postId(),
                written.givenNames(),
                written.familyName(),
                person.former(),
                written.birth(),
                person.sex(),
                welsh ? "cy" : "en",
                post.school().code(),
                post.role().profile(),
                post.category().code(),
                welsh ? post.role().titleCy() : post.role().titleEn(),
                decimal(post.hundredths() * FULL_TIME_HOURS),
                FULL_TIME_HOURS,
                post.role().weeks(),
                decimal(post.hundredths()),
                post.start(),
                post.category().code().equals("HLTA") ? "true" : "false",
                person.ability(),
                Welsh.used(person.ability(), post.school()));
    }

    private static String decimal(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
