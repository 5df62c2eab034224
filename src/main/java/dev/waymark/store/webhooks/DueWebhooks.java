package dev.waymark.store.webhooks;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for webhooks that are to be told something, on connections that readers do not need. */
@ApplicationScoped
public class DueWebhooks {
    private final javax.sql.DataSource source;

    DueWebhooks(@DataSource("jobs") javax.sql.DataSource source) {
        this.source = source;
    }

    /**
     * Returns the ids of those that are to be told something now.
     *
     * @throws SQLException if the database does not answer
     */
    public List<Integer> ids() throws SQLException {
        try (var connection = source.getConnection();
                var question = connection.prepareStatement("""
                        select id from webhook w where active and (retry_at is null or retry_at <= clock_timestamp())
                        and exists (select from webhook_delivery d where d.webhook = w.id and d.delivered_at is null)
                        """);
                var answer = question.executeQuery()) {
            var ids = new ArrayList<Integer>();
            while (answer.next()) {
                ids.add(answer.getInt(1));
            }
            return ids;
        }
    }
}
