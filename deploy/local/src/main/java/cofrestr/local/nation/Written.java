package cofrestr.local.nation;

import java.time.LocalDate;

/** Who somebody is in the words of a row, true or mistyped. */
record Written(String givenNames, String familyName, LocalDate birth) {

    Likeness likeness() {
        return Likeness.of(givenNames, familyName, birth);
    }

    Written named(String family) {
        return new Written(givenNames, family, birth);
    }

    Written born(LocalDate day) {
        return new Written(givenNames, familyName, day);
    }

    Written withoutAccents() {
        return new Written(Likeness.plain(givenNames), Likeness.plain(familyName), birth);
    }
}
