package dev.waymark.wire;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The publication from which the facts of a roadmap come.
 *
 * @param title its exact title
 * @param authors who wrote it
 * @param publisher where it appeared
 * @param publishedOn when it appeared
 * @param url where it is found
 */
@Schema(description = "The publication from which the facts of a roadmap come.")
public record Source(
        String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable String url) {}
