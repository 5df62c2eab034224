package dev.waymark.sync;

import dev.waymark.http.SpoolFile;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.sync.ReleaseMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Writes all documents of a release into a file in gzip, in the order of a sync. What is published does not change, so that each page
 * of it is read by itself: memory and connections do not grow with the content.
 */
@ApplicationScoped
class BundleWriter {
    private static final Logger LOG = Logger.getLogger(BundleWriter.class);

    private static final int BUFFER = 64 * 1024;

    /** What a bundle leaves of the folder for temporary files, in bytes: the bodies of two imports. */
    private static final long LEFT_FREE = 64L * 1024 * 1024;

    private final ReleaseMarks marks;
    private final BundleLines lines;
    private final RequestContextController context;

    BundleWriter(ReleaseMarks marks, BundleLines lines, RequestContextController context) {
        this.marks = marks;
        this.lines = lines;
        this.context = context;
    }

    /**
     * Writes it, in a thread without a request. One that grows larger than it may ends in a problem, and leaves nothing.
     *
     * @param mostBytes how many bytes its file may have
     * @param unwanted tells before each page whether nobody wants it any more; it ends in a {@link CancellationException} then
     */
    Bundle write(BundleKey key, long mostBytes, BooleanSupplier unwanted) {
        var file = SpoolFile.create(".bundle");
        try {
            var gzip = new BodyMeter(file.out());
            Bundle.Body body;
            try (gzip;
                    var text = new BodyMeter(new GZIPOutputStream(gzip, BUFFER))) {
                lines.write(key, text, this::read, () -> {
                    if (unwanted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    checkRoom(file);
                    checkSize(key, file, mostBytes);
                });
                body = text.body();
            }
            checkSize(key, file, mostBytes);
            if (!read(() -> marks.state(key.release())
                    .filter(state -> state.mark().equals(key.mark()) && state.withdrawn() == key.withdrawn())
                    .isPresent())) {
                throw ProblemType.OVERLOADED
                        .because("Content was withdrawn while the bundle was made. Try again in a second.")
                        .withHeader("Retry-After", "1");
            }
            return new Bundle(file, body, gzip.body());
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void checkRoom(SpoolFile file) {
        if (file.path().toFile().getUsableSpace() < LEFT_FREE) {
            LOG.warnf("A bundle finds no room for temporary files (java.io.tmpdir) beside %s", file.path());
            throw ProblemType.OVERLOADED
                    .because(
                            "There is no room for the bundle at the moment. Ask again in 60 seconds, or sync page by page.")
                    .withHeader("Retry-After", "60");
        }
    }

    private static void checkSize(BundleKey key, SpoolFile file, long mostBytes) {
        if (file.path().toFile().length() > mostBytes) {
            LOG.warnf(
                    "The bundle of release %s in %s has more than %s bytes in gzip and is refused; waymark.bundles.size says so",
                    key.release(), key.language(), mostBytes);
            // Each 503 has Retry-After by the contract: so often it may be worth a look whether the operator allows
            // more.
            throw ProblemType.BUNDLE_TOO_LARGE
                    .because(
                            "The bundle has more than %s bytes in gzip, which is all that this service keeps. Sync page by page."
                                    .formatted(mostBytes))
                    .withHeader("Retry-After", "3600");
        }
    }

    /** Gives the connection back after each statement. */
    private <T> T read(Supplier<T> statement) {
        context.activate();
        try {
            return statement.get();
        } finally {
            context.deactivate();
        }
    }
}
