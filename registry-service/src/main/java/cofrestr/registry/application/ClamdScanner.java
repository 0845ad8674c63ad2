package cofrestr.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks a ClamAV daemon over TCP (its INSTREAM command), where the installation names one ({@code cofrestr.files.clamd=host:port}). */
@ApplicationScoped
class ClamdScanner implements FileScanner {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final Optional<String> daemon;

    ClamdScanner(@ConfigProperty(name = "cofrestr.files.clamd") Optional<String> daemon) {
        this.daemon = daemon;
    }

    @Override
    public ScanState scan(byte[] content) {
        return daemon.map(address -> scan(address, content)).orElse(ScanState.PENDING);
    }

    private static ScanState scan(String address, byte[] content) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE_MILLIS);
            send(new DataOutputStream(socket.getOutputStream()), content);
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            if (answer.endsWith(" FOUND")) {
                return ScanState.INFECTED;
            }
            return answer.endsWith(": OK") ? ScanState.CLEAN : ScanState.PENDING;
        } catch (IOException unreachable) {
            // It stays PENDING, is seen to be, and is tried again.
            return ScanState.PENDING;
        }
    }

    private static void send(DataOutputStream out, byte[] content) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }
}
