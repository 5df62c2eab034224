package dev.waymark.store;

import dev.waymark.model.EntryType;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks for new releases again and again, on a connection that it shares with nobody. */
@ApplicationScoped
public class ReleaseWatch {

    private final javax.sql.DataSource source;

    ReleaseWatch(@DataSource("watch") javax.sql.DataSource source) {
        this.source = source;
    }

    /** An entry, by one of the names that it has or had. */
    public record Named(EntryType type, String slug) {}

    /**
     * The number of the newest release; 0 as long as nothing has been published.
     *
     * @throws SQLException if the database does not answer
     */
    public int newest() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("select coalesce(max(number), 0) from release");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /**
     * The entries that are not any more what they were in a release, by all their names.
     *
     * @param most the most to return
     * @throws SQLException if the database does not answer
     */
    public List<Named> changedSince(int release, List<String> languages, int most) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement question = connection.prepareStatement("""
                        select n.type, n.slug from name n where n.entry in (
                            select r.entry from rendition r
                            where r.type = any(?) and r.locale = any(?) and r.last = 2147483647 and r.first > ?
                            union
                            select e.entry from name e where e.last >= ? and e.last < 2147483647)
                        limit ?
                        """)) {
            question.setArray(
                    1,
                    array(
                            connection,
                            Arrays.stream(EntryType.values())
                                    .map(EntryType::value)
                                    .toList()));
            question.setArray(2, array(connection, languages));
            question.setInt(3, release);
            question.setInt(4, release);
            question.setInt(5, most);
            List<Named> changed = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    changed.add(new Named(EntryTypeConverter.of(rows.getString(1)), rows.getString(2)));
                }
            }
            return changed;
        }
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
