package cofrestr.local.nation;

import java.util.stream.Collectors;

/**
 * The truth about a row: who it is about, what was done to it, and what the register is expected to do.
 *
 * @param reason why it is held, as the API says it, or blank
 * @param inRegister whether the post stands in the register once the list is committed
 */
record Truth(Row row, Kind kind, String reason, boolean inRegister) {

    static final String HEADINGS = "authority,staffId,postId,person,givenNames,familyName,dateOfBirth,organisation,"
            + "censusCategory,fte,welshAbility,done,expected,reason,inRegister";

    String csv() {
        Post post = row.post();
        Person person = post.person();
        return Csv.line(
                post.authority().code(),
                post.staffId(),
                post.postId(),
                person.number(),
                person.truth().givenNames(),
                person.truth().familyName(),
                person.truth().birth(),
                post.school().code(),
                post.category().code(),
                post.hundredths() / 100.0,
                person.ability(),
                row.done().stream().sorted().map(Done::name).collect(Collectors.joining(" ")),
                kind,
                reason,
                inRegister);
    }

    /** Whether the row stands in the way of nobody, or was made so on purpose. */
    boolean isExplained() {
        return (kind != Kind.HELD && kind != Kind.REFERRED)
                || row.done().stream().anyMatch(Done::explains);
    }
}
