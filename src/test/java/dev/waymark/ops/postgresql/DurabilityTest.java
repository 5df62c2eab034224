package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether an answered commit is on the disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityTest {

    @Test
    void waits_for_the_disk_unless_told_otherwise() throws Exception {
        Path folder = Path.of("target/test-data-durable");
        try (EmbeddedPostgres embedded = EmbeddedPostgres.start(new Settings(folder.toString(), true, 0))) {
            Probe probe = new Probe(folder);
            assertThat(embedded.configuration()).isNotEmpty();
            assertThat(probe.ask("select string_agg(setting, ' ' order by name) from pg_settings"
                            + " where name in ('fsync', 'full_page_writes', 'synchronous_commit')"))
                    .isEqualTo("on on on");
        }
    }
}
