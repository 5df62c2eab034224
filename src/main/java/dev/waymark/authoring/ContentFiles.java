package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the YAML files of content folders: {@code <type>/<slug>.yaml}, one for each entry. What else lies in a folder, such as a
 * README or a folder of Git, is passed over; a folder of a type holds nothing else.
 */
class ContentFiles {
    /** The place of the shipped content on the class path. */
    private static final String CLASS_PATH = "content";

    private static final String SHIPPED_LANGUAGE = "en";

    private final Languages languages;
    private final Incoming incoming = new Incoming();
    private final FileNames names;
    /** What stands before the names of files, so that those of several folders can be told from each other. */
    private String prefix = "";

    private ContentFiles(Languages languages) {
        this.languages = languages;
        names = new FileNames(languages, incoming);
    }

    /** The content of all of those folders, of which one may be {@code shipped}. */
    static Incoming at(List<String> locations, Languages languages) {
        var content = new ContentFiles(languages);
        for (var location : locations) {
            content.prefix = locations.size() == 1 ? "" : location + "/";
            content.read(location);
        }
        return content.incoming;
    }

    private void read(String location) {
        int before = found();
        try {
            if (location.equals("shipped")) {
                readShipped();
            } else if (Files.isDirectory(Path.of(location))) {
                read(Path.of(location), file -> true);
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
        if (before == found()) {
            incoming.mistakes()
                    .add(new Mistake(location, 1, "there is no content file; " + FileNames.PLACE, FileNames.FOLDERS));
        }
    }

    /** Reads what comes with the service, which has more languages than a service need offer. */
    private void readShipped() throws IOException {
        if (!Languages.ranges(languages.standard()).contains(SHIPPED_LANGUAGE)) {
            refuse(
                    "shipped",
                    "the documents of the shipped content are in English, and the first of waymark.languages is '%s'; begin with en,"
                                    .formatted(languages.standard())
                            + " or name other content in waymark.content.location");
            return;
        }
        ClassPathUtils.consumeAsPaths(CLASS_PATH, folder -> read(folder, names::isOffered));
    }

    private int found() {
        return incoming.texts().size() + incoming.mistakes().size();
    }

    private void read(Path folder, Predicate<String> wanted) {
        for (var type : FileNames.TYPES) {
            for (var found : FolderFile.in(folder, type.value())) {
                if (wanted.test(found.name())) {
                    read(type, found);
                }
            }
        }
        FolderFile.foldersWithYaml(folder).stream()
                .filter(name -> !FileNames.FOLDERS.contains(name))
                .forEach(name -> incoming.passedOver()
                        .add(new Mistake(prefix + name, 1, "is passed over; " + FileNames.PLACE, FileNames.FOLDERS)));
    }

    private void read(EntryType type, FolderFile found) {
        var name = prefix + found.name();
        if (found.fault() != null) {
            refuse(name, found.fault());
            return;
        }
        names.read(type, found.name().substring(type.value().length() + 1), name)
                .ifPresent(meaning -> {
                    try {
                        incoming.texts().add(meaning.file(name, Files.readString(found.path())));
                    } catch (CharacterCodingException e) {
                        refuse(name, "the file is no UTF-8 text");
                    } catch (IOException e) {
                        refuse(name, FolderFile.UNREADABLE);
                    }
                });
    }

    private void refuse(String name, String detail) {
        incoming.refuse(name, 1, detail);
    }
}
