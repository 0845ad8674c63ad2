package cofrestr.registry.application;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a ClamAV daemon: finds something in what says that it is harmful, nothing in what says that it is harmless, and
 * hangs up on all else, as it does on everything while it is away.
 */
public class StubScanner implements QuarkusTestResourceLifecycleManager {
    static final AtomicBoolean AWAY = new AtomicBoolean();

    private @Nullable ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server = listening;
            Thread _ = Thread.ofVirtual().start(() -> serve(listening));
            return Map.of("cofrestr.files.clamd", "127.0.0.1:" + listening.getLocalPort());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket asked = listening.accept()) {
                answer(asked);
            } catch (IOException hungUp) {
                // The next one is served.
            }
        }
    }

    private static void answer(Socket asked) throws IOException {
        DataInputStream in = new DataInputStream(asked.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (AWAY.get()) {
            return;
        }
        String found = content.indexOf("harmful") >= 0
                ? "stream: Invented.Test FOUND\0"
                : content.indexOf("harmless") >= 0 ? "stream: OK\0" : "";
        asked.getOutputStream().write(found.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
