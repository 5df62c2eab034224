package dev.waymark.site;

import dev.waymark.http.SpoolFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a site into a folder. */
final class SiteFolder implements SiteFiles {
    private final Path folder;

    SiteFolder(Path folder) {
        this.folder = folder;
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
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return file;
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
