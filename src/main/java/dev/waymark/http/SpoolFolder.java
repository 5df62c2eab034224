package dev.waymark.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Deletes at start what processes that were killed have left in the folder for temporary files. */
@ApplicationScoped
class SpoolFolder {
    private static final Logger LOG = Logger.getLogger(SpoolFolder.class);
    private static final Pattern NAME = Pattern.compile("waymark-([0-9]{1,10})-[0-9a-f-]+\\.(bundle|spool)");

    void start(@Observes StartupEvent event) {
        tidy(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    /** Deletes them in a folder; what another user has left, or another program made, stays. */
    static void tidy(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "waymark-*")) {
            for (var file : files) {
                delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "%s cannot be looked through", folder);
        }
    }

    private static void delete(Path file) {
        try {
            if (isLeft(file)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debugf(e, "%s stays", file);
        }
    }

    private static boolean isLeft(Path file) throws IOException {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        if (process != ProcessHandle.current().pid()) {
            return ProcessHandle.of(process).isEmpty();
        }
        // In a container the service has the same number each time.
        var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return written.isBefore(ProcessHandle.current().info().startInstant().orElse(Instant.MIN));
    }
}
