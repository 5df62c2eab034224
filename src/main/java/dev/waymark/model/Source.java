package dev.waymark.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The publication from which the facts of a document come. */
public record Source(
        @NotNull @Line String title,
        List<@NotNull @Line String> authors,
        @Nullable @Line String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable @Line @WebAddress String url) {
    public Source {
        authors = Lists.orEmpty(authors);
    }
}
