package dev.waymark.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Several skills of which at least some are to be picked ("A or B"); its members name it by its slug.
 *
 * @param atLeast how many to pick, fewer than there are members
 * @param requirement never {@code choice}
 */
public record Choice(
        @NotNull Slug slug,
        @NotNull @Line String title,
        @NotNull @Min(1) @Max(100) Integer atLeast,
        @NotNull Requirement requirement,
        @Nullable @Line String condition) {}
