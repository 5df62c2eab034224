package dev.waymark.sync;

import dev.waymark.store.sync.ReleaseMarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Writes bundles for who keeps them as files, in his transaction. */
@ApplicationScoped
public class StaticBundles {
    private final ReleaseMarks marks;
    private final BundleLines lines;

    StaticBundles(ReleaseMarks marks, BundleLines lines) {
        this.marks = marks;
        this.lines = lines;
    }

    /** Writes the bundle of a release that there is, as the service answers it without a coding. */
    public void write(int release, String language, OutputStream out) throws IOException {
        var state = marks.state(release).orElseThrow();
        var key = new BundleKey(release, state.mark(), state.withdrawn(), language);
        lines.write(key, out, StaticBundles::run, () -> {});
    }

    private static <T> T run(Supplier<T> statement) {
        return statement.get();
    }
}
