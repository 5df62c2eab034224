package dev.waymark.wire;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The publication from which the facts of a roadmap come.")
public record Source(
        String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable String url) {}
