package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What a killed server can leave behind: processes that still hold its memory, and a pid file that speaks for nobody. */
record Leftovers(DataFolder folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Clears the way for a new server; only for the holder of the folder's lock, and when no server lives. */
    void remove() {
        // They end by themselves when they notice that their server is dead. Until then they could write under a new
        // one's
        // feet; but to kill them is for somebody who can look, not for a program that could take the wrong ones.
        if (!Waiting.until(PATIENCE, () -> processes().isEmpty())) {
            throw new EmbeddedPostgresException("Processes %s of a dead PostgreSQL still use %s: end them first."
                    .formatted(processes().stream().map(ProcessHandle::pid).toList(), folder.root()));
        }
        try {
            // PostgreSQL would believe a stranger's or a zombie's pid, and refuse to start.
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
