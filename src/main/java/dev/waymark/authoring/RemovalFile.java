package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.PAYLOAD_TOO_LARGE;

import dev.waymark.content.EntryRef;
import dev.waymark.model.Slug;
import java.util.List;

/** The file of an archive that names what is to go, an entry a line: far more than a URL has room for. */
final class RemovalFile {
    static final String NAME = "remove.txt";

    /** What some editors put before a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RemovalFile() {}

    static void read(String text, Incoming incoming) {
        int number = 0;
        // One after the other: a text that is nothing but ends of lines has millions.
        var lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .iterator();
        while (lines.hasNext() && !Incoming.isHopeless(incoming.mistakes())) {
            var line = lines.next().strip();
            number++;
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
            if (incoming.removals().size() > ContentArchive.MOST_FILES) {
                throw PAYLOAD_TOO_LARGE.because(
                        "%s names more than %s entries.".formatted(NAME, ContentArchive.MOST_FILES));
            }
        } else {
            incoming.refuse(NAME, number, "a line names an entry by its type and its slug, such as skill/python");
        }
    }
}
