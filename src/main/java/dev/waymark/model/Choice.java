package dev.waymark.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Some skills of which fewer than all are to be picked ("A or B"); the requirement is never {@code choice}. */
public record Choice(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @Translatable @Nullable @Prose String guidance,
        @NotNull @Min(1) @Max(100) Integer atLeast,
        @NotNull Requirement requirement,
        @Translatable @Nullable @Line String condition) {}
