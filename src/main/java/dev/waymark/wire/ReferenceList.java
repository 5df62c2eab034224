package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of references.
 *
 * @param items the references of this page
 * @param next the cursor of the next page, or null on the last one
 * @param total how many there are on all pages, or null if it was not asked for
 */
@Schema(description = "A page of references.")
public record ReferenceList(
        List<Reference> items,
        @Nullable String next,
        @Nullable Integer total) {}
