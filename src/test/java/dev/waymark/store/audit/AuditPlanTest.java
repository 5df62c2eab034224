package dev.waymark.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pages of a long record: what nothing asks for is not read. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPlanTest {
    private static final List<String> PAIRS = List.of(
            "key = 'aaaaaaaaaaaa' and action = 'entry.retired'",
            "key = 'aaaaaaaaaaaa' and type = 'roadmap'",
            "action = 'draft.changed' and type = 'roadmap'",
            "key = 'aaaaaaaaaaaa' and action = 'draft.changed' and type = 'roadmap'",
            "type = 'skill' and slug = 'rare'");

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void two_filters_pass_over_little() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local random_page_cost = 1.1; set local max_parallel_workers_per_gather = 0");
                statement.execute("""
                        insert into key (id, name, scopes, sha256, created_at)
                        values ('aaaaaaaaaaaa', 'N', 'a:b', repeat('a', 64), now());
                        insert into audit (at, key, action, type, slug)
                        select now(), 'aaaaaaaaaaaa', case i when 3 then 'entry.retired' else 'draft.changed' end,
                            case i when 4 then 'roadmap' else 'skill' end, case i when 5 then 'rare' else 's' || i % 50 end
                        from generate_series(1, 20000) i;
                        analyze audit
                        """);
                for (var pair : PAIRS) {
                    assertThat(explained(statement, pair))
                            .as(pair)
                            .noneMatch(line -> line.matches(".*Rows Removed by Filter: \\d{4,}"))
                            .noneMatch(line -> line.contains("Seq Scan"));
                }
            }
            connection.rollback();
        }
    }

    private static List<String> explained(Statement statement, String condition) throws SQLException {
        try (var plan = statement.executeQuery("explain (analyze, costs off, timing off) select * from audit where "
                + condition + " order by at desc, number desc limit 51")) {
            var lines = new ArrayList<String>();
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
            return lines;
        }
    }
}
