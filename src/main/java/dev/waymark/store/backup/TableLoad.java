package dev.waymark.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Puts rows into a table, one after the other. */
public final class TableLoad {
    private static final int BUFFER = 64 * 1024;

    private final PGCopyOutputStream copy;
    private final Writer text;

    TableLoad(PGConnection connection, Table table) throws SQLException {
        copy = new PGCopyOutputStream(connection, table.copyIn(), BUFFER);
        text = new OutputStreamWriter(copy, UTF_8);
    }

    public void add(List<@Nullable String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.write('\t');
            }
            var value = values.get(i);
            if (value == null) {
                text.write("\\N");
            } else {
                write(value);
            }
        }
        text.write('\n');
    }

    /** Ends it, and returns how many rows there are now. */
    public long end() throws IOException, SQLException {
        text.flush();
        return copy.endCopy();
    }

    private void write(String value) throws IOException {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> text.write("\\\\");
                case '\n' -> text.write("\\n");
                case '\r' -> text.write("\\r");
                case '\t' -> text.write("\\t");
                default -> text.write(letter);
            }
        }
    }
}
