package cofrestr.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of the demo list: an invented person in one post. {@code postId} is empty where the person has but one. */
public record DemoPost(
        String staffId,
        String postId,
        String givenNames,
        String familyName,
        LocalDate dateOfBirth,
        String preferredLanguage,
        String organisation,
        String roleProfile,
        String postTitle,
        BigDecimal hoursPerWeek,
        int weeksPerYear,
        LocalDate startDate) {}
