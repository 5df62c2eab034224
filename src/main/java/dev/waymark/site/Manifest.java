package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.SpoolFile;
import dev.waymark.model.Sha256;
import dev.waymark.reading.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Lists the files of a site, each on a line of its own, for whoever wants to know what has changed or whether all came along. */
final class Manifest implements Closeable {
    static final String NAME = "manifest.json";

    private final SpoolFile file = SpoolFile.create();
    private final OutputStream out;
    private final Json json;
    private int files;
    private long bytes;

    Manifest(int release, List<String> languages, Json json) throws IOException {
        this.out = file.out();
        this.json = json;
        write("{\"release\":%s,\"languages\":%s,\"files\":[".formatted(release, json.text(languages)));
    }

    /**
     * A file of a site.
     *
     * @param path from the root of the site
     * @param sha256 64 hexadecimal digits
     * @param size in bytes
     * @param contentType that of the answer whose body it is
     */
    private record Listed(String path, String sha256, int size, String contentType) {}

    void add(String path, byte[] content) throws IOException {
        var listed = new Listed(path, Sha256.of(content), content.length, contentType(path));
        write((files == 0 ? "\n" : ",\n") + json.text(listed));
        files++;
        bytes += content.length;
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** Ends the list, and returns its file, which goes when this is closed. */
    SpoolFile finish() throws IOException {
        write("\n]}\n");
        out.close();
        return file;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.close();
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private static String contentType(String path) {
        var type = path.endsWith(".json")
                ? "application/json"
                : path.endsWith(".yaml") ? "application/yaml" : path.endsWith(".html") ? "text/html" : "text/plain";
        return type + ";charset=UTF-8";
    }
}
