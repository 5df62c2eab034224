package dev.waymark.search;

import dev.waymark.TestData;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Serves the shipped content in English and Spanish, and beside it skills whose names are mostly symbols. */
public final class SearchContent implements QuarkusTestProfile {
    private static final Path FOLDER = Path.of("target", "search-content");

    /** What is shipped goes first. */
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/resources/content"),
            Path.of("src/test/resources/search/spanish"),
            Path.of("src/test/resources/search/symbols"));

    @Override
    public Map<String, String> getConfigOverrides() {
        SOURCES.forEach(SearchContent::copy);
        return Map.of(
                "waymark.data", TestData.folder("search"),
                "waymark.content.location", FOLDER.toString(),
                "waymark.languages", "en,es");
    }

    private static void copy(Path source) {
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = FOLDER.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.notExists(target)) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
