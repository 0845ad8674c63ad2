package cofrestr.registry.application;

import cofrestr.kit.language.Words;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.notice.OweNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Owes notice of a decision to the applicant and to the employer (SI 2015/140 reg 6). The employer reads the outcome, never why. */
@ApplicationScoped
class TellOutcome {
    private final Clock clock;

    TellOutcome(Clock clock) {
        this.clock = clock;
    }

    void granted(Handle handle, Held held) {
        Map<String, String> outcome = category(handle, held);
        outcome.put("effectiveOn", today().toString());
        owe(handle, held, "APPLICATION_GRANTED", outcome, "APPLICATION_GRANTED_TO_EMPLOYER", outcome);
    }

    void refused(Handle handle, Held held, ApplicationEvent event, Outcome decided) {
        Map<String, String> outcome = category(handle, held);
        outcome.put("decidedOn", today().toString());
        Map<String, String> whole = new HashMap<>(outcome);
        whole.put("grounds", String.valueOf(decided.grounds()));
        whole.put("barredUntil", String.valueOf(decided.barredUntil()));
        whole.put("appealUntil", String.valueOf(decided.appealUntil()));
        String kind = event == ApplicationEvent.FIND_UNSUITABLE
                ? "APPLICATION_REFUSED_ON_SUITABILITY"
                : "APPLICATION_REFUSED";
        owe(handle, held, kind, whole, "APPLICATION_REFUSED_TO_EMPLOYER", outcome);
    }

    private void owe(
            Handle handle,
            Held held,
            String kind,
            Map<String, String> particulars,
            String employersKind,
            Map<String, String> employersParticulars) {
        new OweNotice(kind, held.practitionerId(), held.id(), particulars).toPerson(handle, Clocks.now(clock));
        new OweNotice(employersKind, held.practitionerId(), held.id(), employersParticulars)
                .toEmployers(handle, today(), Clocks.now(clock));
    }

    private static Map<String, String> category(Handle handle, Held held) {
        Words name = handle.createQuery(
                        "select name_cy as cy, name_en as en from registration_category where code = :code")
                .bind("code", held.category())
                .mapTo(Words.class)
                .one();
        Map<String, String> particulars = new HashMap<>();
        particulars.put("categoryEn", name.en());
        particulars.put("categoryCy", name.cy());
        return particulars;
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
