package dev.waymark.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The order of titles in the root collation of Unicode, as PostgreSQL has it when it is asked for nothing else. */
final class Titles {
    private Titles() {}

    /** Sorts documents by title; those with the same title by slug. */
    static Comparator<JsonNode> order(DataSource database) throws SQLException {
        Map<String, Integer> ranks = new HashMap<>();
        var titles = Stream.of("roadmap", "stage", "tip", "skill", "job-role", "learning-resource")
                .flatMap(type -> ContentYaml.all(type).stream())
                .map(document -> document.path("title").asText())
                .distinct()
                .toArray(String[]::new);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select title from unnest(?) as titles (title) order by title collate \"und-x-icu\"")) {
            statement.setArray(1, connection.createArrayOf("text", titles));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ranks.put(rows.getString(1), ranks.size());
                }
            }
        }
        return Comparator.<JsonNode>comparingInt(
                        document -> ranks.getOrDefault(document.path("title").asText(), -1))
                .thenComparing(ContentYaml::slug);
    }
}
