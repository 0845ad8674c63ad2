package cofrestr.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import cofrestr.local.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    @TempDir
    Path folder;

    private ProcessTable processes;

    @BeforeEach
    void table() {
        processes = new ProcessTable(folder.resolve("run"), folder);
    }

    @Test
    void findsWhatItStartedAndEndsIt() {
        Running started = processes.start(new Launch(
                "waiting",
                1,
                List.of("-cp", System.getProperty("java.class.path"), Waiting.class.getName()),
                Map.of(),
                folder));

        assertThat(processes.find("waiting")).contains(started);
        // Another table, as another run of the program has it.
        ProcessTable later = new ProcessTable(folder.resolve("run"), folder);
        later.stop(started);
        assertThat(ProcessHandle.of(started.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(later.find("waiting")).isEmpty();
    }

    @Test
    void leavesAloneAProcessThatOnlyHasTheNumber() {
        long stranger = ProcessHandle.current().pid();
        PrivateFile.write(folder.resolve("run/gone.json"), Json.write(Map.of("pid", stranger, "port", 1)));

        assertThat(processes.find("gone")).isEmpty();
        processes.stop(new Running("gone", stranger, 1, folder.resolve("gone.log")));
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(Files.exists(folder.resolve("run/gone.json"))).isFalse();
    }
}
