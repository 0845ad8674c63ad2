package cofrestr.gateway.arrival;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An address, or a range of them written as {@code 10.0.0.0/8}. Names are refused: what a name means is not ours to say. */
public record AddressRange(byte[] network, int bits) {
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = address(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            throw new IllegalArgumentException("Not an address or a range of addresses: " + text);
        }
        int bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > network.length * 8) {
            throw new IllegalArgumentException("Not a range of addresses: " + text);
        }
        return new AddressRange(network, bits);
    }

    public boolean contains(String text) {
        byte[] other = address(text);
        if (other == null || other.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        int mask = 0xFF00 >> rest;
        return Arrays.equals(network, 0, whole, other, 0, whole)
                && (rest == 0 || ((network[whole] ^ other[whole]) & mask & 0xFF) == 0);
    }

    private static byte @Nullable [] address(String text) {
        try {
            return InetAddress.ofLiteral(text.strip()).getAddress();
        } catch (IllegalArgumentException notALiteral) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressRange range && bits == range.bits && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + bits;
    }

    @Override
    public String toString() {
        return Arrays.toString(network) + "/" + bits;
    }
}
