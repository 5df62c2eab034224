package dev.waymark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import dev.waymark.TwoLanguages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first import of translated content costs the database, of which the planner knows nothing yet. */
@QuarkusTest
@TestProfile(TwoLanguages.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslatedImportTest {
    private static final int HALF = 400;

    /** How much more twice as many skills may cost. */
    private static final double DOUBLED = 2.3;

    @Inject
    Database database;

    @Inject
    Publishing publishing;

    @Inject
    Meter meter;

    @TempDir
    Path folder;

    @Test
    void twice_as_many_translations_cost_little_more_than_twice_as_much() throws Exception {
        var half = cost(HALF);
        assertThat((double) cost(2 * HALF).rows()).as("rows").isLessThanOrEqualTo(DOUBLED * half.rows());
    }

    private Cost cost(int skills) throws Exception {
        database.empty();
        var content = folder.resolve(String.valueOf(skills));
        var numbers =
                IntStream.range(0, skills).map(ordinal -> Entry.skill(ordinal).number());
        publishing.nextEdition().write(content, numbers);
        for (int ordinal = 0; ordinal < skills; ordinal++) {
            var file = Entry.skill(ordinal).file().replace(".yaml", ".es.yaml");
            Files.writeString(content.resolve(file), "title: Habilidad %d\n".formatted(ordinal));
        }
        return meter.of(() -> publishing.publish(content));
    }
}
