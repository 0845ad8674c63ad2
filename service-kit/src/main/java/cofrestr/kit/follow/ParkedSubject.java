package cofrestr.kit.follow;

import java.time.Instant;

/**
 * A subject that is set aside.
 *
 * @param attempts how often its event was tried
 * @param events how many events wait for it
 * @param code why, as a problem code
 */
public record ParkedSubject(String kind, String subject, Instant since, int attempts, int events, String code) {}
