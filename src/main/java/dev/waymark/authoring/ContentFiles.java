package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The YAML files of a content folder: {@code <type>/<slug>.yaml}, one for each entry. */
class ContentFiles {
    /** The place of the shipped content on the class path. */
    private static final String SHIPPED = "content";

    private static final List<EntryType> TYPES =
            List.of(EntryType.SKILL, EntryType.JOB_ROLE, EntryType.LEARNING_RESOURCE, EntryType.ROADMAP);

    private final List<ContentFile> files = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ContentFiles() {}

    /** The content that comes with the service. */
    static ContentFiles shipped() {
        var content = new ContentFiles();
        try {
            ClassPathUtils.consumeAsPaths(SHIPPED, content::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /** The content of a folder. */
    static ContentFiles in(Path folder) {
        var content = new ContentFiles();
        if (Files.isDirectory(folder)) {
            content.read(folder);
        } else {
            content.mistakes.add(new Mistake(folder.toString(), 1, "there is no such folder", List.of()));
        }
        return content;
    }

    List<ContentFile> files() {
        return files;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private void read(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(path -> read(folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path folder, Path path) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (path.getFileName().toString().startsWith(".")) {
            return; // editors and file managers leave such files behind
        }
        var segments = Arrays.asList(name.split("/"));
        var type = TYPES.stream()
                .filter(known -> known.value().equals(segments.get(0)))
                .findFirst();
        if (type.isEmpty() || segments.size() != 2) {
            mistakes.add(new Mistake(
                    name,
                    1,
                    "content lies in <type>/<slug>.yaml",
                    TYPES.stream().map(EntryType::value).toList()));
            return;
        }
        var slug = segments.get(1).replaceFirst("\\.yaml$", "");
        if (!segments.get(1).endsWith(".yaml") || !Slug.isSlug(slug)) {
            mistakes.add(new Mistake(name, 1, "a file is called by its slug: <slug>.yaml", List.of()));
            return;
        }
        try {
            files.add(new ContentFile(name, type.get(), slug, Files.readString(path, UTF_8)));
        } catch (CharacterCodingException e) {
            mistakes.add(new Mistake(name, 1, "the file is no UTF-8 text", List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
