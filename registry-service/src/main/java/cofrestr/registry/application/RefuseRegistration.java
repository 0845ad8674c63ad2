package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.notice.Channel;
import cofrestr.registry.notice.ServiceRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * Refuses an applicant: no other application in the category for twelve months, an appeal for 28 days after notice (2014 Act
 * s11; SI 2015/140 reg 5). Notice counts as given on the same day by e-mail, where the person asked for that, else by post
 * on the next working day.
 */
@ApplicationScoped
class RefuseRegistration {
    private final Steps steps;
    private final TellOutcome tell;
    private final Clock clock;

    RefuseRegistration(Steps steps, TellOutcome tell, Clock clock) {
        this.steps = steps;
        this.tell = tell;
        this.clock = clock;
    }

    void refuse(Handle handle, Held held, ApplicationEvent event, String grounds, Caller by) {
        LocalDate today = Clocks.today(clock);
        LifeCycle.Transition step = LifeCycles.inForce(handle).step(held.state(), event, by, held.shownAs());
        ApplicationRule rule = ApplicationRule.on(handle, today);
        Outcome outcome = new Outcome(
                null,
                grounds.strip(),
                rule.barredUntil(today),
                rule.appealUntil(noticeOn(handle, held.practitionerId(), today)));
        steps.take(handle, held, step, outcome, by);
        tell.refused(handle, held, event, outcome);
    }

    private static LocalDate noticeOn(Handle handle, long practitioner, LocalDate today) {
        boolean byEmail = handle.createQuery(
                        "select coalesce(email_notices_from <= :today, false) from practitioner where id = :id")
                .bind("today", today)
                .bind("id", practitioner)
                .mapTo(Boolean.class)
                .one();
        return ServiceRule.served(handle, byEmail ? Channel.EMAIL : Channel.POST, today);
    }
}
