package dev.waymark.ops.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestData;
import dev.waymark.TwoRoadmaps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An application that starts in the same JVM, with a folder of its own. */
@QuarkusTest
@TestProfile(TwoRoadmaps.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherFolderTest {

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void gets_a_server_of_its_own() {
        assertThat(url)
                .isEqualTo(Roles.url(new Probe(Path.of(TestData.folder("two-roadmaps")))
                        .postmaster()
                        .port()));
    }
}
