package dev.waymark.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.EntryType;
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
 * @param rewritten whether summaries begin with another sentence
 */
record GeneratedContent(int edition, boolean rewritten) {
    GeneratedContent(int edition) {
        this(edition, false);
    }

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
        return zip(file, numbers, false);
    }

    /** Writes them with the titles of skills in Spanish too. */
    Path translatedZip(Path file, IntStream numbers) throws IOException {
        return zip(file, numbers, true);
    }

    private Path zip(Path file, IntStream numbers, boolean translated) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int number : numbers.toArray()) {
                var entry = new Entry(number);
                add(zip, entry.file(), text(entry));
                if (translated && entry.type() == EntryType.SKILL) {
                    add(
                            zip,
                            entry.file().replace(".yaml", ".es.yaml"),
                            "title: Habilidad %d, edición %d\n".formatted(entry.ordinal(), edition));
                }
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
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
        return rewritten ? text.toString().replaceFirst("(?m)^summary: ", "summary: Written anew. ") : text.toString();
    }
}
