package dev.waymark.site;

import dev.waymark.http.SpoolFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site into a folder, so that nobody takes half of one for whole: below a name of its own within it until all files are
 * there. Beside the folder there may be no room, as it may be a disk of its own.
 */
final class SiteFolder implements SiteFiles {
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Path unfinished;
    private final List<Path> placed = new ArrayList<>();
    private boolean begun;
    private boolean whole;

    SiteFolder(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
    }

    @Override
    public void add(String path, byte[] bytes) throws IOException {
        Files.write(place(path), bytes);
    }

    @Override
    public void add(String path, SpoolFile file) throws IOException {
        try (InputStream in = file.in()) {
            Files.copy(in, place(path));
        }
    }

    private Path place(String path) throws IOException {
        if (!begun) {
            begin();
        }
        var file = unfinished.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return file;
    }

    /** Not before there is a file to write. Of two runs one alone makes the folder for it, and takes away no more than its own. */
    private void begin() throws IOException {
        // A link to a folder is none to the method that makes folders.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.createDirectory(unfinished);
        begun = true;
    }

    @Override
    public void finish() throws IOException {
        var manifest = unfinished.resolve(Manifest.NAME);
        for (var file : files(unfinished)) {
            if (!file.equals(manifest)) {
                move(file);
            }
        }
        move(manifest);
        Files.delete(unfinished);
        whole = true;
    }

    private void move(Path file) throws IOException {
        var place = folder.resolve(unfinished.relativize(file));
        Files.move(file, place);
        placed.add(place);
    }

    /** Takes away what is no site, the manifest first: while that is there, the rest passes for one. */
    @Override
    public void close() throws IOException {
        if (begun && !whole) {
            Collections.reverse(placed);
            placed.add(unfinished);
            for (var file : placed) {
                delete(file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
