package dev.waymark.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Bodies of imports and exports. */
public final class ContentBody {
    static final String IMPORTS = "/v1/manage/imports";
    static final String EXPORT = "/v1/manage/export";
    static final String ZIP = "application/zip";
    static final String NDJSON = "application/x-ndjson";

    private ContentBody() {}

    /** A sound skill as YAML. */
    static String skill(String slug, String title) {
        return """
                slug: %s
                title: %s
                summary: What it is and what it is good for.
                kind: tool
                """.formatted(slug, title);
    }

    /** A line with a sound skill. */
    static String line(String slug, String title) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"language\":\"en\",\"document\":{\"slug\":\"%s\",\"title\":\"%s\",\"summary\":\"What it is.\",\"kind\":\"tool\"}}\n"
                .formatted(slug, slug, title);
    }

    /** An archive with files, compressed: a name and a text, and so on. */
    public static byte[] zip(String... files) {
        var all = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < files.length; i += 2) {
            all.put(files[i], files[i + 1].getBytes(UTF_8));
        }
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The texts of the files of an archive, in its order. */
    static Map<String, String> unzip(byte[] archive) {
        var files = new LinkedHashMap<String, String>();
        unpacked(archive).forEach((name, bytes) -> files.put(name, new String(bytes, UTF_8)));
        return files;
    }

    /** The files of an archive, in its order, each once. */
    static Map<String, byte[]> unpacked(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Imports an archive as the administrator. */
    static Response send(byte[] zip, String query) {
        return send(zip, ZIP, query);
    }

    /** Imports lines as the administrator. */
    static Response send(String lines, String query) {
        return send(lines.getBytes(UTF_8), NDJSON, query);
    }

    static Response send(byte[] body, String type, String query) {
        return Administrator.with(Administrator.key())
                // Else the client of the tests would name another charset.
                .contentType(type.equals(NDJSON) ? type + ";charset=UTF-8" : type)
                .urlEncodingEnabled(false)
                .body(body)
                .post(IMPORTS + query);
    }

    /** Sends a large body in chunks, which say nothing of its length, and returns the answer. */
    static HttpResponse<String> stream(URI server, byte[] body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(IMPORTS))
                .header("Authorization", "Bearer " + Administrator.key())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    /** Exports as the administrator. */
    static Response export(String query) {
        return Administrator.with(Administrator.key()).get(EXPORT + query);
    }
}
