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
 * PostgreSQL's programs, unpacked.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 * @param major the major version of the server
 */
record Binaries(Path home, String major) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** The binaries for this platform in the data folder, unpacked there when they are not yet. */
    static Binaries in(DataFolder folder) {
        Archive archive = Archive.of(Platform.current());
        Path home = folder.binaries().resolve(archive.fingerprint());
        if (!Files.exists(home)) {
            unpack(archive, folder, home);
        }
        return new Binaries(home, major(home, folder));
    }

    /** The path of one of the programs. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Removes what earlier versions of Waymark unpacked; only for a moment at which no server runs. */
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
            Files.createDirectories(home.getParent());
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot unpack PostgreSQL into " + home, e);
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
