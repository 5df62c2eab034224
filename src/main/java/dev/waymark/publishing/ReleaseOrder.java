package dev.waymark.publishing;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to publish.
 *
 * @param entries the entries whose drafts are published, as far as they differ from what is public
 * @param baseRelease the release that has to be the newest one still; null if any may be
 * @param versions the drafts that have to stand as they were seen
 * @param everything whether nobody has named the entries; then what waits for its time is left out
 * @param imported whether an import asks; then what people have edited since it was last imported is left out, in any language
 */
public record ReleaseOrder(
        Collection<Long> entries,
        @Nullable Integer baseRelease,
        Collection<Version> versions,
        boolean everything,
        boolean imported) {

    /** A version of the draft of an entry in the default language. */
    public record Version(long entry, long version) {}

    ReleaseOrder without(Collection<Long> others) {
        return new ReleaseOrder(
                entries.stream().filter(entry -> !others.contains(entry)).toList(),
                baseRelease,
                versions,
                everything,
                imported);
    }

    /** Asks to publish entries as they are by then. */
    public static ReleaseOrder of(Collection<Long> entries) {
        return new ReleaseOrder(entries, null, List.of(), false, false);
    }

    /** Asks to publish what an import has brought of entries, and what it takes away. */
    public static ReleaseOrder ofImport(Collection<Long> entries) {
        return new ReleaseOrder(entries, null, List.of(), false, true);
    }
}
