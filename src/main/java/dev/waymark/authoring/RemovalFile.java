package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import dev.waymark.model.Slug;
import java.util.List;

/** The file of an archive that names what is to go, an entry a line: as many as there are, where a URL has room for some. */
final class RemovalFile {
    /** Its path. */
    static final String NAME = "remove.txt";

    private RemovalFile() {}

    /** Reads its text. */
    static void read(String text, Incoming incoming) {
        int number = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            number++;
            if (Incoming.isHopeless(incoming.mistakes())) {
                return;
            }
            if (!line.isEmpty()) {
                read(line, number, incoming);
            }
        }
    }

    private static void read(String line, int number, Incoming incoming) {
        var words = List.of(line.split("/", 2));
        int type = FileNames.FOLDERS.indexOf(words.get(0));
        if (type >= 0 && words.size() == 2 && Slug.isSlug(words.get(1))) {
            incoming.removals().putIfAbsent(new EntryRef(FileNames.TYPES.get(type), new Slug(words.get(1))), number);
        } else {
            incoming.refuse(NAME, number, "a line names an entry by its type and its slug, such as skill/python");
        }
    }
}
