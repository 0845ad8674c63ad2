package cofrestr.kit.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A body put aside until all of it has come. An answer that streams while its request still does would stop for ever with
 * a client that sends everything before it reads anything, and most do. On disk it is encrypted under a key that only
 * this object has, in a file without a name, so that nothing is left of it whatever is killed.
 */
public final class Spool implements Closeable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel file;
    private final SecretKeySpec key;

    private Spool(FileChannel file) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        this.file = file;
        this.key = new SecretKeySpec(random, "AES");
    }

    /** Takes in all of {@code body}. */
    public static Spool of(InputStream body) throws IOException {
        Path name = Files.createTempFile("cofrestr-spool", null);
        FileChannel file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(name);
        Spool spool = new Spool(file);
        try {
            OutputStream encrypted =
                    new CipherOutputStream(Channels.newOutputStream(file), spool.cipher(Cipher.ENCRYPT_MODE));
            body.transferTo(encrypted);
            encrypted.flush();
            file.position(0);
            return spool;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** The body from its beginning; can be asked for once. */
    public InputStream body() {
        return new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** One key enciphers one body, so the counter may begin at nought. */
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
