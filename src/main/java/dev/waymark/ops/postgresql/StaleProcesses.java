package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Child processes and the pid file of a server that was killed. */
record StaleProcesses(DataFolder folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Waits for the processes to end and deletes the pid file; the caller holds the lock, and no server runs. */
    void remove() {
        // They end by themselves once they notice the death of their parent. They are not killed, since a process
        // that merely looks like one could be hit.
        if (!Poll.until(PATIENCE, () -> processes().isEmpty())) {
            throw new EmbeddedPostgresException("Processes %s of a dead PostgreSQL still use %s: end them first."
                    .formatted(processes().stream().map(ProcessHandle::pid).toList(), folder.root()));
        }
        try {
            // PostgreSQL refuses to start if the pid belongs to any process.
            Files.deleteIfExists(Postmaster.pidFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> Postmaster.runsOutOf(folder, process))
                .toList();
    }
}
