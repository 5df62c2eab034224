package dev.waymark.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A file for what is too large for memory. Nobody but the user of the service may read it, and it goes when it is closed. */
public final class SpoolFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SpoolFile.class);

    private static final String ENDING = ".spool";

    private static final int BUFFER = 64 * 1024;

    private final Path path;

    private SpoolFile(Path path) {
        this.path = path;
    }

    /** Makes an empty file among the temporary ones. */
    public static SpoolFile create() {
        return create(ENDING);
    }

    /** Makes one whose name ends so, which tells people what it is. */
    public static SpoolFile create(String ending) {
        try {
            // Java makes temporary files with the rights 0600. The process in the name tells what a killed one has
            // left.
            return new SpoolFile(
                    Files.createTempFile("waymark-" + ProcessHandle.current().pid() + "-", ending));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no writable folder for temporary files (java.io.tmpdir)", e);
        }
    }

    /**
     * Gives the same bytes one more name, for whoever may close it while this one stays.
     *
     * @throws IOException if the file is not there any more
     */
    public SpoolFile link() throws IOException {
        Path other = path.resolveSibling(
                "waymark-%s-%s%s".formatted(ProcessHandle.current().pid(), UUID.randomUUID(), ENDING));
        return new SpoolFile(Files.createLink(other, path));
    }

    public Path path() {
        return path;
    }

    public OutputStream out() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    public InputStream in() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    public long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debugf(e, "%s stays until it is closed", path);
        }
    }
}
