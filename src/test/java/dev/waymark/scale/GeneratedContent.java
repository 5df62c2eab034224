package dev.waymark.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Linked entries in any number, shaped like a real graph: most skills have few referrers, ten have very many.
 *
 * @param edition from 1; each has other titles than those before
 */
record GeneratedContent(int edition) {
    /** Writes the files of some entries into a content folder. */
    void write(Path folder, IntStream numbers) {
        try {
            for (var type : new String[] {"skill", "job-role", "learning-resource", "roadmap"}) {
                Files.createDirectories(folder.resolve(type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        numbers.mapToObj(Entry::new).forEach(entry -> write(folder, entry));
    }

    private void write(Path folder, Entry entry) {
        try {
            Files.writeString(folder.resolve(entry.file()), text(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of some entries into an archive. */
    Path zip(Path file, IntStream numbers) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int number : numbers.toArray()) {
                var entry = new Entry(number);
                zip.putNextEntry(new ZipEntry(entry.file()));
                zip.write(text(entry).getBytes(UTF_8));
            }
        }
        return file;
    }

    /** Writes a roadmap that has the stages, and so the places, of another one. */
    void writeLike(Path folder, Entry roadmap, Entry other) {
        try {
            Files.createDirectories(folder.resolve("roadmap"));
            Files.writeString(
                    folder.resolve(roadmap.file()), text(other).replaceFirst("slug: .*", "slug: " + roadmap.slug()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Entry entry) {
        var text = new EntryText(entry, edition);
        switch (entry.type()) {
            case SKILL -> GeneratedSkill.complete(text);
            case JOB_ROLE -> GeneratedJobRole.complete(text);
            case LEARNING_RESOURCE -> GeneratedLearningResource.complete(text);
            default -> new GeneratedRoadmap(text).complete();
        }
        return text.toString();
    }
}
