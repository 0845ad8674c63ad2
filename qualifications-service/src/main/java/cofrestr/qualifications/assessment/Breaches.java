package cofrestr.qualifications.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds which rules of a scheme the facts of an assessment break. What happened stands for what was planned of it. */
public final class Breaches {
    private final Scheme scheme;
    private final Route route;
    private final List<Fact> facts;
    private final List<Breach> found = new ArrayList<>();

    private Breaches(Scheme scheme, Route route, List<Fact> facts) {
        this.scheme = scheme;
        this.route = route;
        this.facts = inForce(facts);
    }

    /** All of them, in the order of the facts. */
    public static List<Breach> of(Scheme scheme, Route route, List<Fact> facts) {
        Breaches breaches = new Breaches(scheme, route, facts);
        breaches.preparation();
        breaches.registration();
        breaches.visit();
        breaches.interviews();
        breaches.moderation();
        return List.copyOf(breaches.found);
    }

    /** Facts, and plans of what has not happened yet; of two plans of the same the later one. */
    private static List<Fact> inForce(List<Fact> all) {
        List<Fact> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fact one = all.get(i);
            boolean replaced = one.planned()
                    && (all.stream().anyMatch(other -> !other.planned() && isOfTheSame(one, other))
                            || all.subList(i + 1, all.size()).stream()
                                    .anyMatch(later -> later.planned() && isOfTheSame(one, later)));
            if (!replaced) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean isOfTheSame(Fact plan, Fact other) {
        return plan.kind() == other.kind()
                && (plan.number() == null || plan.number().equals(other.number()));
    }

    private void preparation() {
        Integer most = route.mostDays();
        Integer seenBefore = scheme.certificatesBeforeDay();
        days().forEach(day -> {
            int number = day.number() == null ? 0 : day.number();
            if (most != null && number > most) {
                breach(Rule.PREPARATION_DAYS_AT_MOST, day, most);
            }
            if (seenBefore != null && number == seenBefore && !certificatesBy(day.on())) {
                breach(Rule.CERTIFICATES_BEFORE_DAY, day, seenBefore);
            }
        });
    }

    /** "Before or at" the day. */
    private boolean certificatesBy(LocalDate day) {
        return Stream.of("LITERACY", "NUMERACY")
                .allMatch(area -> of(FactKind.CERTIFICATE)
                        .anyMatch(one -> one.isRole(area) && !one.on().isAfter(day)));
    }

    private void registration() {
        Fact registered = first(FactKind.REGISTRATION).orElse(null);
        if (registered == null) {
            return;
        }
        Integer before = scheme.registrationBeforeDay();
        if (before != null) {
            boolean afterTheOne = day(before - 1)
                    .map(day -> !registered.on().isBefore(day.on()))
                    .orElse(false);
            boolean beforeTheNext =
                    day(before).map(day -> !registered.on().isAfter(day.on())).orElse(true);
            if (!afterTheOne || !beforeTheNext || hasLaterDay(before, registered.on())) {
                breach(Rule.REGISTRATION_BETWEEN_DAYS, registered, before);
            }
        }
        boolean endorsed = of(FactKind.ENDORSEMENT).anyMatch(one -> !one.on().isAfter(registered.on()));
        if (scheme.endorsementNeeded() && !endorsed) {
            breach(Rule.ENDORSED_BEFORE_REGISTRATION, registered, 0);
        }
    }

    /** Whether a later preparation day than the one before which registration belongs was over already. */
    private boolean hasLaterDay(int before, LocalDate on) {
        return days().anyMatch(day ->
                day.number() != null && day.number() > before && day.on().isBefore(on));
    }

    private void visit() {
        Fact visit = first(FactKind.VISIT).orElse(null);
        if (visit == null) {
            return;
        }
        Integer weeks = scheme.visitWithinWeeks();
        LocalDate lastDay = days().map(Fact::on).max(Comparator.naturalOrder()).orElse(null);
        if (weeks != null && lastDay != null && visit.on().isAfter(lastDay.plusWeeks(weeks))) {
            breach(Rule.VISIT_WITHIN_WEEKS, visit, weeks);
        }
        List<Fact> offered = of(FactKind.DATE_OFFERED).toList();
        Integer dates = scheme.datesOffered();
        if (dates != null && offered.stream().map(Fact::on).distinct().count() < dates) {
            breach(Rule.DATES_OFFERED, visit, dates);
        }
        if (dates != null
                && !offered.isEmpty()
                && offered.stream().noneMatch(date -> date.on().equals(visit.on()))) {
            breach(Rule.VISIT_ON_A_DATE_OFFERED, visit, dates);
        }
        if (scheme.visitHalfDay() && !visit.isRole("MORNING") && !visit.isRole("AFTERNOON")) {
            breach(Rule.VISIT_TAKES_HALF_A_DAY, visit, 0);
        }
        Integer minutes = scheme.visitMinutes();
        if (minutes != null && visit.minutes() != null && !visit.minutes().equals(minutes)) {
            breach(Rule.VISIT_TAKES_MINUTES, visit, minutes);
        }
    }

    private void interviews() {
        List<Fact> interviews = of(FactKind.INTERVIEW)
                .sorted(Comparator.comparingInt(one -> one.number() == null ? 0 : one.number()))
                .toList();
        int teachers = 0;
        for (int i = 0; i < interviews.size(); i++) {
            Fact one = interviews.get(i);
            if (of(FactKind.NOTICE_GIVEN).noneMatch(told -> !told.on().isAfter(one.on()))) {
                breach(Rule.NOTICE_BEFORE_INTERVIEWS, one, 0);
            }
            if (one.isRole("TEACHER")) {
                teachers++;
                Integer most = scheme.teachersMost();
                if (most != null && teachers > most) {
                    breach(Rule.TEACHERS_AT_MOST, one, most);
                }
            } else {
                head(one, interviews.subList(i + 1, interviews.size()));
            }
        }
    }

    private void head(Fact meeting, List<Fact> later) {
        if (scheme.headAfterTeachers() && later.stream().anyMatch(one -> one.isRole("TEACHER"))) {
            breach(Rule.HEAD_AFTER_TEACHERS, meeting, 0);
        }
        Integer minutes = scheme.headMinutes();
        if (minutes != null && meeting.minutes() != null && !meeting.minutes().equals(minutes)) {
            breach(Rule.HEAD_TAKES_MINUTES, meeting, minutes);
        }
    }

    private void moderation() {
        of(FactKind.MODERATION)
                .filter(one -> scheme.moderationNotIn().contains(one.on().getMonthValue()))
                .forEach(one ->
                        breach(Rule.MODERATION_IN_ITS_MONTHS, one, one.on().getMonthValue()));
    }

    private void breach(Rule rule, Fact fact, int limit) {
        found.add(new Breach(rule, fact.id(), limit));
    }

    private Stream<Fact> of(FactKind kind) {
        return facts.stream().filter(one -> one.kind() == kind);
    }

    private Optional<Fact> first(FactKind kind) {
        return of(kind).findFirst();
    }

    private Stream<Fact> days() {
        return of(FactKind.PREPARATION_DAY);
    }

    private Optional<Fact> day(int number) {
        Predicate<Fact> isThat = day -> day.isNumber(number);
        return days().filter(isThat).findFirst();
    }
}
