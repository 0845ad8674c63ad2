package cofrestr.kit.production;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** What kind of address a host name stands for. */
final class Addresses {
    private static final int FIRST_BITS = 0xfe;
    private static final int UNIQUE_LOCAL = 0xfc;

    private Addresses() {}

    static boolean areLoopback(String host) {
        return all(host).allMatch(InetAddress::isLoopbackAddress);
    }

    /** Whether nobody outside the installation's own network reaches it. */
    static boolean areLoopbackOrPrivate(String host) {
        return all(host)
                .allMatch(address ->
                        address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address));
    }

    /** The private addresses of IPv6, fc00::/7. */
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length > 4 && (bytes[0] & FIRST_BITS) == UNIQUE_LOCAL;
    }

    /** A name that nobody knows stands for the wildcard address, which is neither. */
    private static Stream<InetAddress> all(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return Stream.of(wildcard());
        }
    }

    private static InetAddress wildcard() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
