package dev.waymark.ops.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The unpacked PostgreSQL programs.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home, String major) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** Returns the binaries for this platform, unpacking them into the data folder first if necessary. */
    static Binaries in(DataFolder folder) {
        Archive archive = Archive.of(Platform.current());
        Path home = folder.binaries().resolve(archive.fingerprint());
        if (!Files.exists(home)) {
            unpack(archive, folder, home);
        }
        return new Binaries(home, major(home, folder));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Removes the binaries of other versions; must not be called while a server runs. */
    void removeOthers() {
        try (Stream<Path> all = Files.list(home.getParent())) {
            for (Path other : all.filter(path -> !path.equals(home)).toList()) {
                DataFolder.delete(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Archive archive, DataFolder folder, Path home) {
        Path unfinished = folder.work("binaries.unfinished");
        try {
            DataFolder.delete(unfinished);
            archive.unpack(unfinished);
            DataFolder.createOpen(home.getParent());
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw EmbeddedPostgresException.unusable(folder, e);
        }
    }

    private static String major(Path home, DataFolder folder) {
        String program = home.resolve("bin/postgres").toString();
        Command.Result result = new Command(folder, List.of()).run(List.of(program, "--version"));
        Matcher version = VERSION.matcher(result.output());
        if (result.failed() || !version.find()) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL does not run on this machine (%s): %s."
                    .formatted(result.output().strip(), EmbeddedPostgresException.WAY_OUT));
        }
        return version.group(1);
    }
}
