package dev.waymark.authoring;

import dev.waymark.content.EntryRef;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an import did.
 *
 * @param entries the entries that have a file
 * @param created the files of which an entry was made
 * @param changed the files that brought a new document for an entry
 * @param unchanged how many files brought nothing new
 * @param skipped the files that were left out, because somebody has changed their entries since the last import
 * @param warnings what is worth a look in documents that are sound
 * @param unused the values of vocabularies that no document uses
 * @param release the number of the release, or nothing if there was nothing to publish
 */
public record ImportReport(
        Set<EntryRef> entries,
        List<String> created,
        List<String> changed,
        int unchanged,
        List<String> skipped,
        List<Mistake> warnings,
        List<String> unused,
        OptionalInt release) {
    @Override
    public String toString() {
        var published = release.isPresent() ? "published as release " + release.getAsInt() : "nothing to publish";
        var left = skipped.isEmpty() ? "" : "; skipped, because they were edited here: " + String.join(", ", skipped);
        return "%s created, %s changed, %s unchanged, %s skipped: %s%s"
                .formatted(created.size(), changed.size(), unchanged, skipped.size(), published, left);
    }
}
