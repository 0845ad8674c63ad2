package cofrestr.kit.number;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Turns the 1st, 2nd, 3rd ... person into register numbers that follow no visible order: a keyed permutation of the nine
 * million bodies (a four-round Feistel network on 24 bits that walks on until it lands inside). Every ordinal has one
 * number and no two share one, so numbers need no look-up to be unique, and knowing one says nothing of the next.
 */
public final class NumberSequence {
    private static final int SIZE = RegisterNumber.LAST_BODY - RegisterNumber.FIRST_BODY + 1;
    private static final int HALF_BITS = 12;
    private static final int HALF_MASK = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 4;

    private final SecretKey key;

    public NumberSequence(SecretKey key) {
        this.key = key;
    }

    /** The number of the person who is {@code ordinal} in the register, counted from 1. */
    public RegisterNumber number(long ordinal) {
        if (ordinal < 1 || ordinal > SIZE) {
            throw new IllegalArgumentException("the register has " + SIZE + " numbers");
        }
        int place = (int) (ordinal - 1);
        do {
            place = permute(place);
        } while (place >= SIZE);
        return RegisterNumber.ofBody(RegisterNumber.FIRST_BODY + place);
    }

    private int permute(int place) {
        int left = place >>> HALF_BITS;
        int right = place & HALF_MASK;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ mix(round, right);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private int mix(int round, int half) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update("register-number".getBytes(StandardCharsets.US_ASCII));
            byte[] out = mac.doFinal(
                    ByteBuffer.allocate(8).putInt(round).putInt(half).array());
            return ByteBuffer.wrap(out).getInt() & HALF_MASK;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
