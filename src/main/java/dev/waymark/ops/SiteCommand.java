package dev.waymark.ops;

import dev.waymark.http.error.StorageFailure;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.reading.Versions;
import dev.waymark.site.SiteExport;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes the read API of a release into a folder, and serves nothing meanwhile. */
@ApplicationScoped
@Unremovable
class SiteCommand implements QuarkusApplication {
    /** The argument that asks for it; a folder follows, and a release if it is not to be the newest. */
    static final String NAME = "export-site";

    private static final String USAGE =
            "Say where to: java -jar quarkus-run.jar %s <folder> [<release>]".formatted(NAME);

    private final SiteExport export;
    private final Versions versions;

    SiteCommand(SiteExport export, Versions versions) {
        this.export = export;
        this.versions = versions;
    }

    /** What is wrong with the arguments, as far as it shows before a start. */
    static Optional<String> refusal(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            return Optional.of(USAGE);
        }
        if (arguments.size() == 3 && !arguments.get(2).matches("[1-9][0-9]{0,8}")) {
            return Optional.of("%s is no number of a release. %s".formatted(arguments.get(2), USAGE));
        }
        return isFree(Path.of(arguments.get(1))) ? Optional.empty() : Optional.of(taken(arguments.get(1)));
    }

    private static String taken(String folder) {
        return "%s is not an empty folder, and what is there is not written over.".formatted(folder);
    }

    private static boolean isFree(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return !Files.exists(folder);
        }
    }

    /** Has the start that follows open no port, keep no answers and do nothing that is due: that is for those who serve. */
    static void serveNothing() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.shutdown.delay", "0s");
        System.setProperty("waymark.cache.size", "0");
    }

    @Override
    public int run(String... arguments) {
        try {
            return export(arguments);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            return failed(
                    "%s cannot be written (%s: %s): check its rights, and the room on its disk and for temporary files."
                            .formatted(arguments[1], cause.getClass().getSimpleName(), cause.getMessage()));
        } catch (RuntimeException e) {
            if (isDatabase(e)) {
                return failed(
                        "The database cannot be read at the moment, so there is no site: try again when it is there.");
            }
            throw e;
        }
    }

    private static boolean isDatabase(RuntimeException failure) {
        // What the database denies is mended by the operator, who has to know what it is.
        return StorageFailure.causes(failure) && !StorageFailure.denies(failure)
                || (failure instanceof ProblemException refusal && refusal.type() == ProblemType.STORAGE_UNAVAILABLE);
    }

    private static int failed(String sentence) {
        System.err.println(sentence);
        return 1;
    }

    private int export(String... arguments) {
        int release = arguments.length > 2 ? Integer.parseInt(arguments[2]) : versions.readable();
        if (arguments.length > 2 && !versions.exists(release)) {
            System.err.printf("There is no release %s; the newest is %s.%n", release, versions.newest());
            return 1;
        }
        // The start itself may have put its data there, which no site may have in it.
        if (!isFree(Path.of(arguments[1]))) {
            System.err.println(taken(arguments[1]));
            return 2;
        }
        var report = export.folder(release, Path.of(arguments[1]));
        System.out.printf(
                "Release %s in %s: %s files, %s bytes%n", release, arguments[1], report.files(), report.bytes());
        return 0;
    }
}
