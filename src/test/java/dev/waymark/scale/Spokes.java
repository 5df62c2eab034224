package dev.waymark.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A skill, {@code hub}, that very many others build on.
 *
 * @param number how many
 */
record Spokes(int number) {
    private static final String SKILL = """
            slug: %s
            title: %s
            summary: What it is and what it is good for.
            kind: tool
            """;

    /** Writes their files into an archive. */
    Path zip(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "hub", SKILL.formatted("hub", "Hub"));
            for (int i = 0; i < number; i++) {
                var slug = "spoke-" + i;
                add(
                        zip,
                        slug,
                        SKILL.formatted(slug, "Spoke " + i) + "prerequisites: [{skill: hub, assertion: editorial}]\n");
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String slug, String text) throws IOException {
        zip.putNextEntry(new ZipEntry("skill/%s.yaml".formatted(slug)));
        zip.write(text.getBytes(UTF_8));
    }
}
