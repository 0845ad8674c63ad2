package cofrestr.qualifications.simulation;

import cofrestr.qualifications.compliance.Facts;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hash over everything that a simulation is reckoned from, in its order. */
final class Fingerprint {
    private final MessageDigest digest = sha256();
    private final DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), 16 * 1024));

    void add(String text) {
        write(() -> text(text));
    }

    void add(String number, Facts facts) {
        write(() -> {
            text(number);
            for (Facts.Award award : facts.awards()) {
                held('A', award.id(), award.qualification(), award.awardedOn(), award.verified());
            }
            for (Facts.Credit credit : facts.credits()) {
                held('C', credit.id(), credit.unit(), credit.achievedOn(), credit.verified());
                out.writeInt(credit.credits());
            }
            for (Facts.Status status : facts.statuses()) {
                held('S', status.id(), status.status(), status.awardedOn(), status.verified());
                text(status.jurisdiction());
            }
            for (Facts.Told told : facts.told()) {
                held('T', told.id(), told.kind() + told.fact(), told.from(), told.met());
                day(told.until());
            }
            for (Facts.Registration held : facts.registrations()) {
                text(held.category());
                day(held.from());
                day(held.until());
            }
            for (Facts.Post post : facts.posts()) {
                post(post);
            }
        });
    }

    private void held(char kind, UUID id, String what, LocalDate on, boolean counts) throws IOException {
        out.writeChar(kind);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        text(what);
        day(on);
        out.writeBoolean(counts);
    }

    private void post(Facts.Post post) throws IOException {
        out.writeChar('P');
        text(post.organisation());
        text(post.employer());
        text(post.setting());
        text(post.role());
        text(post.route());
        out.writeInt(post.level() == null ? -1 : post.level());
        day(post.from());
        day(post.until());
    }

    private void text(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private void day(@Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? Long.MAX_VALUE : day.toEpochDay());
    }

    /** The hash, in hexadecimal digits; nothing is added afterwards. */
    String value() {
        write(out::flush);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Something written. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
