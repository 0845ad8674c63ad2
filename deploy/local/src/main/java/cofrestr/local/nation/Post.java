package cofrestr.local.nation;

import java.time.LocalDate;

/** A post that a person holds, under the key its authority gives it; {@code hundredths} of a full-time post. */
record Post(
        Person person,
        Authority authority,
        String staffId,
        String postId,
        School school,
        Category category,
        Role role,
        LocalDate start,
        int hundredths) {

    Post of(int share) {
        return new Post(person, authority, staffId, postId, school, category, role, start, share);
    }

    Post heldBy(Person other) {
        return new Post(other, authority, staffId, postId, school, category, role, start, hundredths);
    }

    Post at(School other) {
        return new Post(person, authority, staffId, postId, other, category, role, start, hundredths);
    }

    Post under(Authority other, String otherStaffId, School otherSchool, LocalDate from) {
        return new Post(person, other, otherStaffId, "", otherSchool, category, role, from, hundredths);
    }
}
