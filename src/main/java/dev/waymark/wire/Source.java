package dev.waymark.wire;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "The publication from which the facts of a document come: what is `stated` there, it says. Its title is null if the facts are the service's own.")
public record Source(
        @Nullable String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable String url) {}
