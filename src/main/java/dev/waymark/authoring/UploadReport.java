package dev.waymark.authoring;

import dev.waymark.content.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param created the texts of which a draft was made, as {@code <type>/<slug>} or {@code <type>/<slug>.<language>}
 * @param changed the texts that replaced a draft
 * @param unchanged how many texts brought nothing new
 * @param skipped the texts that were left out, because somebody has changed their drafts since the last import
 * @param removed the entries that were taken away or are to be
 * @param release the number of the release; null if nothing was published
 * @param findings what was found in the drafts and in the content as a whole
 */
public record UploadReport(
        List<String> created,
        List<String> changed,
        int unchanged,
        List<String> skipped,
        List<String> removed,
        @Nullable Integer release,
        List<Found> findings) {
    /**
     * A finding, and where its cause came from.
     *
     * @param file the path in the archive; null if there is none
     * @param line the line of the file or of the body; null if the cause did not come with it
     */
    public record Found(
            Finding finding,
            @Nullable String file,
            @Nullable Integer line) {}
}
