package dev.waymark.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.store.backup.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup that is whole. */
final class BackupFile {
    static final String TABLE = "table";
    static final String END = "end";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final Path path;

    private BackupFile(Path path) {
        this.path = path;
    }

    /** Takes what stands in a backup, in its order. */
    interface Sink {
        void table(Table table) throws IOException, SQLException;

        void row(List<@Nullable String> values) throws IOException;

        void end(BackupEnd end) throws IOException, SQLException;
    }

    /** @throws BackupException if it is damaged, not whole, or no backup */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BackupException("There is no file %s.".formatted(path));
        }
        if (!BackupDigest.isRight(path)) {
            throw new BackupException(
                    "%s is no whole backup: its last line is not the digest of what is before it. Unpack it if it is packed, or take another one; nothing was written."
                            .formatted(path));
        }
        return new BackupFile(path);
    }

    /** @throws BackupException if its form is not known */
    BackupHeader header() throws IOException {
        try (var in = in();
                var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            var first = lines.hasNextValue() ? lines.nextValue() : JSON.missingNode();
            if (first.path("format").asInt() != BackupHeader.FORMAT) {
                throw new BackupException(
                        "%s has the form %s, and this Waymark reads the form %s: take the version that made it, or a newer one."
                                .formatted(path, first.path("format"), BackupHeader.FORMAT));
            }
            return JSON.treeToValue(first, BackupHeader.class);
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    /** @throws BackupException if something in it has no meaning */
    void read(Sink sink) throws IOException, SQLException {
        try (var in = in();
                var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            lines.nextValue();
            while (lines.hasNextValue()) {
                var line = lines.nextValue();
                if (line.isArray()) {
                    sink.row(values(line));
                } else if (line.has(TABLE)) {
                    sink.table(JSON.treeToValue(line.get(TABLE), Table.class));
                } else if (line.has(END)) {
                    sink.end(JSON.treeToValue(line.get(END), BackupEnd.class));
                }
            }
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    private InputStream in() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    private BackupException unreadable() {
        return new BackupException("%s is no backup of Waymark.".formatted(path));
    }

    private static List<@Nullable String> values(JsonNode row) {
        var values = new ArrayList<@Nullable String>(row.size());
        row.forEach(value -> values.add(value.isNull() ? null : value.asText()));
        return values;
    }
}
