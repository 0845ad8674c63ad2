package cofrestr.local;

import cofrestr.local.process.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must be so before anything is started; each refusal says what to do. */
final class StartChecks {

    private final Place place;
    private final Ports ports;

    StartChecks(Place place, Ports ports) {
        this.place = place;
        this.ports = ports;
    }

    void pass(List<Running> running, boolean hasData) {
        runsNowhereElse(running);
        portsAreFree(running);
        if (hasData) {
            oldDataCanBeOpened();
        }
    }

    /** A stack has but one set of data, so it must be stopped before it is started on other ports. */
    private void runsNowhereElse(List<Running> running) {
        running.stream().filter(process -> !ports.isAt(process)).findFirst().ifPresent(process -> {
            throw new StepFailed("This stack runs already, with " + process.name() + " on port " + process.port()
                    + ". To move it: make down && PORT=" + ports.gateway() + " make up");
        });
    }

    private void portsAreFree(List<Running> running) {
        List<String> ours = running.stream().map(Running::name).toList();
        ports.byName().forEach((name, port) -> {
            if (!ours.contains(name) && isTaken(port)) {
                throw new StepFailed("Port " + port + ", which " + name + " needs, is taken by another program."
                        + " End that program, or move the whole stack: PORT=" + (ports.gateway() + 1000) + " make up");
            }
        });
    }

    /** Never new passwords and keys over old data: what the old ones sealed would be lost. */
    private void oldDataCanBeOpened() {
        for (Path needed : List.of(place.secrets(), place.keys())) {
            if (!Files.exists(needed)) {
                throw new StepFailed("There is data but no " + needed + " to open it with."
                        + " Put the file back, or begin anew with FRESH=1 make up.");
            }
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
