package cofrestr.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The address by which somebody without a token is counted. One IPv6 subscriber owns a whole /64, so that counts as one. */
final class AddressKey {
    private static final int BYTES_OF_A_SUBSCRIBER = 8;

    private AddressKey() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, BYTES_OF_A_SUBSCRIBER) + "::/64"
                    : address;
        } catch (IllegalArgumentException notALiteral) {
            return address;
        }
    }
}
