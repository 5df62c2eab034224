package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The YAML files of content folders: {@code <type>/<slug>.yaml}, one for each entry. What else lies in a folder, such as a
 * README or a folder of Git, is passed over; a folder of a type holds nothing else.
 */
class ContentFiles {
    /** The place of the shipped content on the class path. */
    private static final String CLASS_PATH = "content";

    private static final List<EntryType> TYPES =
            List.of(EntryType.SKILL, EntryType.JOB_ROLE, EntryType.LEARNING_RESOURCE, EntryType.ROADMAP);

    private static final List<String> FOLDERS =
            TYPES.stream().map(EntryType::value).toList();

    private static final String PLACE = "content lies in <type>/<slug>.yaml";

    private final List<ContentFile> files = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> passedOver = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    /** What stands before the names of files, so that those of several folders can be told from each other. */
    private String prefix = "";

    private ContentFiles() {}

    /** The content of all of those folders, of which one may be {@code shipped}. */
    static ContentFiles at(List<String> locations) {
        var content = new ContentFiles();
        for (var location : locations) {
            content.prefix = locations.size() == 1 ? "" : location + "/";
            content.read(location);
        }
        return content;
    }

    List<ContentFile> files() {
        return files;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Folders that may be meant to hold content and hold none. */
    List<Mistake> passedOver() {
        return passedOver;
    }

    private void read(String location) {
        int before = files.size() + mistakes.size();
        try {
            if (location.equals("shipped")) {
                ClassPathUtils.consumeAsPaths(CLASS_PATH, this::read);
            } else if (Files.isDirectory(Path.of(location))) {
                read(Path.of(location));
            } else {
                refuse(
                        location,
                        location.matches("[~\"'].*")
                                ? "there is no such folder; write the whole path, without quotes, since no shell reads it"
                                : "there is no such folder");
            }
        } catch (InvalidPathException e) {
            refuse(location, "the locale of the system has no such name; start with LC_ALL=C.UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (before == files.size() + mistakes.size()) {
            mistakes.add(new Mistake(location, 1, "there is no content file; " + PLACE, FOLDERS));
        }
    }

    private void read(Path folder) {
        for (var type : TYPES) {
            for (var found : FolderFile.in(folder, type.value())) {
                read(type, found);
            }
        }
        FolderFile.foldersWithYaml(folder).stream()
                .filter(name -> !FOLDERS.contains(name))
                .forEach(name -> passedOver.add(new Mistake(prefix + name, 1, "is passed over; " + PLACE, FOLDERS)));
    }

    private void read(EntryType type, FolderFile found) {
        var name = prefix + found.name();
        if (found.fault() != null) {
            refuse(name, found.fault());
            return;
        }
        var path = found.name().substring(type.value().length() + 1);
        if (path.contains("/")) {
            mistakes.add(new Mistake(name, 1, PLACE, FOLDERS));
            return;
        }
        var slug = path.replaceFirst("\\.yaml$", "");
        if (!path.endsWith(".yaml") || !Slug.isSlug(slug)) {
            refuse(name, "a file is called by its slug: <slug>.yaml");
            return;
        }
        var other = names.putIfAbsent(found.name(), name);
        if (other != null) {
            refuse(name, "%s is this entry already; a later folder replaces none".formatted(other));
            return;
        }
        try {
            files.add(new ContentFile(name, type, slug, Files.readString(found.path(), UTF_8)));
        } catch (CharacterCodingException e) {
            refuse(name, "the file is no UTF-8 text");
        } catch (IOException e) {
            refuse(name, FolderFile.UNREADABLE);
        }
    }

    private void refuse(String name, String detail) {
        mistakes.add(new Mistake(name, 1, detail, List.of()));
    }
}
