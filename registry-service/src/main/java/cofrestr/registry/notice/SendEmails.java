package cofrestr.registry.notice;

import cofrestr.kit.time.Clocks;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Sends notices by e-mail to people who asked for it: after the transaction that owed them, and never twice. A notice is
 * marked before it goes out; where the service ends in between, nobody knows whether it went, and staff decide (UNCERTAIN).
 * What the mail server did not take is owed again.
 */
@ApplicationScoped
public class SendEmails {
    private static final Logger LOG = Logger.getLogger(SendEmails.class);
    private static final Duration IN_DOUBT = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final Notices notices;
    private final Mailer mailer;
    private final EmailSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("send-emails").daemon().factory());

    SendEmails(Jdbi jdbi, Notices notices, Mailer mailer, EmailSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.notices = notices;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Nullable StartupEvent started) {
        if (settings.enabled()) {
            long every = settings.every().toMillis();
            var _ = timer.scheduleWithFixedDelay(this::attempt, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes @Nullable ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void attempt() {
        try {
            int _ = send();
        } catch (RuntimeException failed) {
            LOG.warnf("notices could not be sent: %s", failed.getClass().getSimpleName());
        }
    }

    /** Sends what is owed now; answers how many went out. */
    public int send() {
        int sent = 0;
        for (Notice notice : claim()) {
            if (goesOut(notice)) {
                sent++;
            }
        }
        return sent;
    }

    /** Marks up to fifty as being sent, and those in doubt that were marked long ago. */
    private List<Notice> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.createUpdate(
                                    "update notice set state = 'UNCERTAIN' where state = 'SENDING' and sending_since < :before")
                            .bind("before", Clocks.now(clock).minus(IN_DOUBT))
                            .execute();
                    List<UUID> mine = handle.createQuery("""
                            update notice set state = 'SENDING', channel = 'EMAIL', sending_since = :now
                             where id in (select n.id from notice n
                                            join notice_kind k on k.code = n.kind
                                            join practitioner p on p.id = n.practitioner_id
                                            join entry e on e.practitioner_id = p.id and e.valid @> :today::date
                                           where n.state = 'OWED' and n.organisation is null
                                             and notice_by_email(k.one_time, p.email_notices_from, e.email, :today::date)
                                           order by n.id limit 50
                                             for update of n skip locked)
                            returning id
                            """)
                            .bind("now", Clocks.now(clock))
                            .bind("today", Clocks.today(clock))
                            .mapTo(UUID.class)
                            .list();
                    return notices.of(handle, mine);
                }));
    }

    private boolean goesOut(Notice notice) {
        try {
            mailer.send(mail(notice));
        } catch (RuntimeException notTaken) {
            LOG.warnf(
                    "notice %s was not taken by the mail server: %s",
                    notice.id(), notTaken.getClass().getSimpleName());
            owedAgain(notice.id());
            return false;
        }
        sent(notice.id());
        return true;
    }

    private static Mail mail(Notice notice) {
        String subject = notice.texts().stream().map(NoticeText::subject).collect(Collectors.joining(" / "));
        String body = notice.texts().stream().map(NoticeText::body).collect(Collectors.joining("\n\n---\n\n"));
        return Mail.withText(notice.address().email(), subject, body)
                .addHeader("Message-ID", "<" + notice.id() + "@cofrestr>")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private void owedAgain(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        "update notice set state = 'OWED', channel = null, sending_since = null where id = ? and state = 'SENDING'",
                        id)));
    }

    private void sent(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        "update notice set state = 'SENT', served_on = ? where id = ? and state = 'SENDING'",
                        ServiceRule.served(handle, Channel.EMAIL, Clocks.today(clock)),
                        id)));
    }
}
