package dev.waymark.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.store.backup.DatabaseReader;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a backup: a header; for each table a line with its columns and one for each row; how many rows and how far the
 * sequences are; and a digest of all of it.
 */
final class BackupWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final DigestOutputStream digested;

    private BackupWriter(OutputStream out) {
        this.out = out;
        this.digested = new DigestOutputStream(out, BackupDigest.begin());
    }

    /** Writes all that there is, by the version of the service. */
    static void write(DatabaseReader source, String waymark, OutputStream out) throws IOException, SQLException {
        new BackupWriter(out).write(source, waymark);
    }

    private void write(DatabaseReader source, String waymark) throws IOException, SQLException {
        line(new BackupHeader(
                BackupHeader.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                waymark,
                source.server(),
                source.migrations()));
        var rows = new TreeMap<String, Long>();
        for (var table : source.tables()) {
            line(Map.of(BackupFile.TABLE, table));
            rows.put(table.name(), source.copy(table, digested));
        }
        line(Map.of(BackupFile.END, new BackupEnd(rows, source.sequences())));
        out.write(BackupDigest.line(digested.getMessageDigest()));
    }

    private void line(Object value) throws IOException {
        digested.write(JSON.writeValueAsString(value).getBytes(UTF_8));
        digested.write('\n');
    }
}
