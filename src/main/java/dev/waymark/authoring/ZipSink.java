package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.store.Snapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive whose bytes follow from the content alone: one time for all files, in no zone, and nothing is compressed,
 * since each library of compression finds bytes of its own (ADR 29).
 */
final class ZipSink implements ContentSink {
    /** Java takes the first that an archive can say, a month before, for one that it cannot, and adds one with the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipSink(OutputStream out) {
        zip = new ZipOutputStream(out, UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    @Override
    public void add(Snapshots.Text text, boolean translated, JsonNode document) throws IOException {
        byte[] bytes = YamlText.of(document).getBytes(UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var language = translated ? "." + text.locale() : "";
        var entry = new ZipEntry("%s/%s%s.yaml".formatted(text.type().value(), text.slug(), language));
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
