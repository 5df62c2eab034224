package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder in which a test lays content files. */
public record ContentFolder(Path path) {
    /** Lays a file into the folder, instead of the one that was there. */
    public ContentFolder with(String file, String text) {
        return with(file, text.getBytes(UTF_8));
    }

    ContentFolder with(String file, byte[] bytes) {
        try {
            var place = path.resolve(file);
            Files.createDirectories(place.getParent());
            Files.write(place, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the file of a sound skill into the folder. */
    public ContentFolder withSkill(String slug, String title) {
        return with("skill/%s.yaml".formatted(slug), """
                slug: %s
                title: %s
                summary: What it is and what it is good for.
                kind: tool
                """.formatted(slug, title));
    }

    /** Lays the file of a sound skill that builds on others into the folder. */
    public ContentFolder withSkill(String slug, String title, List<String> prerequisites) {
        var links = prerequisites.stream()
                .map("  - {skill: %s, assertion: editorial}\n"::formatted)
                .collect(joining());
        return with(
                "skill/%s.yaml".formatted(slug), """
                slug: %s
                title: %s
                summary: What it is and what it is good for.
                kind: tool
                prerequisites:%s
                """.formatted(slug, title, links.isEmpty() ? " []" : "\n" + links));
    }

    /** Lays the files of sound skills into the folder. */
    ContentFolder withSkills(String... slugs) {
        for (var slug : slugs) {
            withSkill(slug, "Skill " + slug);
        }
        return this;
    }
}
