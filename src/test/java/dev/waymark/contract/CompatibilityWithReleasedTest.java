package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released stays true: see {@code openapi/released/README.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompatibilityWithReleasedTest {

    private static final Path RELEASED = Contract.FILE.resolveSibling("released");

    @Test
    void clients_of_the_newest_released_contract_go_on_working() throws IOException {
        Optional<Path> released = newest(RELEASED);
        assumeTrue(released.isPresent(), "nothing released yet");
        Contract old =
                new Contract(new YAMLMapper().readTree(released.orElseThrow().toFile()));
        assertThat(Compatibility.breaks(old, Contract.committed()))
                .as("what would break clients of %s", released.orElseThrow())
                .isEmpty();
    }

    @Test
    void the_newest_contract_is_the_one_of_the_highest_version(@TempDir Path folder) throws IOException {
        assertThat(newest(folder)).isEmpty();
        for (String name : new String[] {"0.9.0.yaml", "0.10.0.yaml", "0.2.1.yaml", "README.md"}) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(newest(folder)).contains(folder.resolve("0.10.0.yaml"));
    }

    private static Optional<Path> newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .max(Comparator.comparing(CompatibilityWithReleasedTest::version));
        }
    }

    private static Version version(Path file) {
        return Version.parse(file.getFileName().toString().replaceFirst("\\.yaml$", ""));
    }
}
