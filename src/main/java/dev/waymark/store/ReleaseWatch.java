package dev.waymark.store;

import dev.waymark.model.EntryType;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.SocketTimeoutException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for new releases again and again, on a connection that it shares with nobody. */
@ApplicationScoped
public class ReleaseWatch {

    private final javax.sql.DataSource source;
    private final PooledConnections others;

    ReleaseWatch(@DataSource("watch") javax.sql.DataSource source, PooledConnections others) {
        this.source = source;
        this.others = others;
    }

    /**
     * The newest release. Its time tells it from one of the same number in another database.
     *
     * @param number its number; 0 as long as nothing has been published
     * @param publishedAt its time; null as long as nothing has been published
     * @param withdrawn the newest release by which something was removed from former ones; 0 if none did
     */
    public record Newest(int number, @Nullable Instant publishedAt, int withdrawn) {}

    /**
     * An entry that is not any more what it was, by one of the names that it has or had.
     *
     * @param ended whether it has lost a name: it is retired or has another one
     */
    public record Changed(EntryType type, String slug, boolean ended) {}

    /**
     * The newest release. When the database says nothing at all, readers who wait for it are told so too.
     *
     * @throws SQLException if the database does not answer
     */
    public Newest newest() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement question = connection.prepareStatement("""
                        select number, published_at, (select coalesce(max(release), 0) from withdrawal)
                        from release order by number desc limit 1
                        """);
                ResultSet answer = question.executeQuery()) {
            others.resume();
            if (!answer.next()) {
                return new Newest(0, null, 0);
            }
            Timestamp publishedAt = answer.getTimestamp(2);
            return new Newest(answer.getInt(1), publishedAt.toInstant(), answer.getInt(3));
        } catch (SQLException e) {
            if (e.getCause() instanceof SocketTimeoutException) {
                others.cut();
            }
            throw e;
        }
    }

    /**
     * The entries that are not any more what they were in a release, by all their names; nothing if too much has changed.
     *
     * @param most how many renditions and names are too many
     * @throws SQLException if the database does not answer, or not in time
     */
    public Optional<List<Changed>> changedSince(int release, List<String> languages, int most) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement question = connection.prepareStatement("""
                        with changed as (
                            (select entry, false as ended from rendition
                            where type = any(?) and locale = any(?) and last = 2147483647 and first > ? limit ?)
                            union all
                            (select entry, true from name where last >= ? and last < 2147483647 limit ?))
                        select n.type, n.slug, bool_or(c.ended), (select count(*) from changed)
                        from changed c join name n on n.entry = c.entry
                        group by n.type, n.slug
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
            question.setInt(4, most);
            question.setInt(5, release);
            question.setInt(6, most);
            List<Changed> changed = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    // Not of the names that were found: an entry has renditions in each language, and of each part.
                    if (rows.getLong(4) >= most) {
                        return Optional.empty();
                    }
                    changed.add(new Changed(
                            EntryTypeConverter.of(rows.getString(1)), rows.getString(2), rows.getBoolean(3)));
                }
            }
            return Optional.of(changed);
        }
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
