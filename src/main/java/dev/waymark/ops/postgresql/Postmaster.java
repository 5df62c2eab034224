package dev.waymark.ops.postgresql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The main process of the server, read from its pid file.
 *
 * @param state {@code starting}, {@code ready} or {@code stopping}
 */
record Postmaster(long pid, int port, String state) {

    private static final int PORT = 3;
    private static final int STATE = 7;

    /**
     * Finds the running server of the folder. The pid file of a killed server can name a zombie or an unrelated process, so
     * the process must also run a program of this folder.
     */
    static Optional<Postmaster> of(DataFolder folder) {
        return read(folder)
                .filter(postmaster -> ProcessHandle.of(postmaster.pid)
                        .filter(process -> runsOutOf(folder, process))
                        .isPresent());
    }

    private static Optional<Postmaster> read(DataFolder folder) {
        try {
            List<String> lines = Files.readAllLines(pidFile(folder));
            return lines.size() <= STATE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT).strip()),
                            lines.get(STATE).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path pidFile(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    /** Tells whether the process runs a program of this folder; a zombie runs none. */
    static boolean runsOutOf(DataFolder folder, ProcessHandle process) {
        return process.info()
                .command()
                // The locale may have no letters for what others run, so that it makes no path.
                .filter(command -> command.startsWith(folder.binaries() + File.separator))
                .isPresent();
    }

    boolean ready() {
        return state.equals("ready");
    }
}
