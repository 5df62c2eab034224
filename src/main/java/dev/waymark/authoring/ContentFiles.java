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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The YAML files of a content folder: {@code <type>/<slug>.yaml}, one for each entry. */
class ContentFiles {
    /** The place of the shipped content on the class path. */
    private static final String CLASS_PATH = "content";

    private static final List<EntryType> TYPES =
            List.of(EntryType.SKILL, EntryType.JOB_ROLE, EntryType.LEARNING_RESOURCE, EntryType.ROADMAP);

    private final List<ContentFile> files = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> folders = new HashMap<>();
    /** What stands before the names of files, so that those of several folders can be told from each other. */
    private String prefix = "";

    private ContentFiles() {}

    /** The content of all of those folders, of which one may be {@code shipped}. */
    static ContentFiles at(List<String> locations) {
        var content = new ContentFiles();
        for (var location : locations) {
            content.prefix = locations.size() == 1 ? "" : location + "/";
            if (location.equals("shipped")) {
                content.readShipped();
            } else if (Files.isDirectory(Path.of(location))) {
                content.read(Path.of(location));
            } else {
                content.mistakes.add(new Mistake(location, 1, "there is no such folder", List.of()));
            }
        }
        return content;
    }

    List<ContentFile> files() {
        return files;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private void readShipped() {
        try {
            ClassPathUtils.consumeAsPaths(CLASS_PATH, this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var within = folder.relativize(path).toString().replace('\\', '/');
        var name = prefix + within;
        if (path.getFileName().toString().startsWith(".")) {
            return; // editors and file managers leave such files behind
        }
        var segments = Arrays.asList(within.split("/"));
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
        var other = folders.putIfAbsent(within, name);
        if (other != null) {
            mistakes.add(new Mistake(
                    name, 1, "%s is this entry already; a later folder replaces none".formatted(other), List.of()));
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
