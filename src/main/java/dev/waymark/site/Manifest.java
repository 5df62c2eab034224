package dev.waymark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.SpoolFile;
import dev.waymark.model.Sha256;
import dev.waymark.reading.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
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
    private record Listed(String path, String sha256, long size, String contentType) {}

    void add(String path, byte[] content) throws IOException {
        add(new Listed(path, Sha256.of(content), content.length, contentType(path)));
    }

    void add(String path, SpoolFile content) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(content.in(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        add(new Listed(path, Sha256.hex(digest.digest()), content.size(), contentType(path)));
    }

    private void add(Listed listed) throws IOException {
        write((files == 0 ? "\n" : ",\n") + json.text(listed));
        files++;
        bytes += listed.size();
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
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "json" -> "application/json;charset=UTF-8";
            case "yaml" -> "application/yaml;charset=UTF-8";
            case "atom" -> "application/atom+xml;charset=UTF-8";
            case "xml" -> "application/xml;charset=UTF-8";
            case "md" -> "text/markdown;charset=UTF-8";
            case "html" -> "text/html;charset=UTF-8";
            case "jsonld" -> "application/ld+json";
            case "ndjson" -> "application/x-ndjson";
            case "mmd" -> "application/vnd.mermaid";
            default -> "text/plain;charset=UTF-8";
        };
    }
}
