package dev.waymark.shipped;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import dev.waymark.model.Slug;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of the shipped content, from their files alone. */
final class ShippedDocuments {
    private static final Path FOLDER = Path.of("src/main/resources/content");

    final Map<Slug, Skill> skills = read(EntryType.SKILL, Skill.class);
    final Map<Slug, JobRole> jobRoles = read(EntryType.JOB_ROLE, JobRole.class);
    final Map<Slug, LearningResource> learningResources = read(EntryType.LEARNING_RESOURCE, LearningResource.class);
    final Map<Slug, Roadmap> roadmaps = read(EntryType.ROADMAP, Roadmap.class);

    List<AuthoredDocument> all() {
        return Stream.of(skills, jobRoles, learningResources, roadmaps)
                .<AuthoredDocument>flatMap(documents -> documents.values().stream())
                .toList();
    }

    Roadmap roadmap() {
        return roadmaps.values().iterator().next();
    }

    private static <T extends AuthoredDocument> Map<Slug, T> read(EntryType type, Class<T> record) {
        try (var factory = Validation.buildDefaultValidatorFactory();
                var files = Files.list(FOLDER.resolve(type.value()))) {
            var json = new DocumentJson(factory.getValidator());
            return files.filter(file -> !file.toString().endsWith(".es.yaml"))
                    .map(file -> record.cast(json.stored(type, tree(file))))
                    .collect(toMap(AuthoredDocument::slug, document -> document, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tree(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
