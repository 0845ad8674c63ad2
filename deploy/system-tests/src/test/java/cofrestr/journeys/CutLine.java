package cofrestr.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the gateway that can be cut: everything under way on it is lost, whichever way it was going. */
final class CutLine implements AutoCloseable {
    private final ServerSocket here;
    private final URI there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int cuts;

    CutLine(URI there) {
        this.there = there;
        try {
            this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + here.getLocalPort());
    }

    /** Cuts what is connected now; answers how many ends there were. */
    int cut() {
        int ends = open.size();
        open.forEach(CutLine::end);
        open.clear();
        cuts++;
        return ends;
    }

    int cuts() {
        return cuts;
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket caller = here.accept();
                Socket called = new Socket(there.getHost(), there.getPort());
                open.add(caller);
                open.add(called);
                Thread.ofVirtual().start(() -> carry(caller, called));
                Thread.ofVirtual().start(() -> carry(called, caller));
            } catch (IOException nobody) {
                // The gateway is down, or the line is closed: the caller finds out.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends go.
        }
        end(from);
        end(to);
        open.remove(from);
        open.remove(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }
}
