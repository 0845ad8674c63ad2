package cofrestr.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A long staff list of invented people, one post each, of schools in turn. Names repeat as they do in life: the numbers of given and
 * family names have no divisor in common with each other or with the days, so nobody is there twice.
 */
record StaffRows(String prefix, int count, List<String> schools) {
    static final String HEADING =
            "staffId,givenNames,familyName,dateOfBirth,email,postcode,organisation,roleProfile,postTitle,hoursPerWeek,startDate";

    String csv() {
        StringBuilder csv = new StringBuilder(count * 140).append(HEADING).append('\n');
        for (int i = 0; i < count; i++) {
            csv.append(
                    "%s-%d,Enw%s%d,Cyfenw%s%d,%s,%s%d@cofrestr.example,CF10 %dAA,%s,TEACHING_ASSISTANT_%d,Cynorthwyydd %d,%d,%s%n"
                            .formatted(
                                    prefix,
                                    i,
                                    prefix,
                                    i % 1999,
                                    prefix,
                                    i % 4999,
                                    LocalDate.of(1958, 1, 1).plusDays(i * 7L % 16_000),
                                    prefix,
                                    i,
                                    i % 10,
                                    schools.get(i % schools.size()),
                                    1 + i % 3,
                                    i % 40,
                                    10 + i % 27,
                                    LocalDate.of(2015, 9, 1).plusDays(i % 3000)));
        }
        return csv.toString();
    }
}
