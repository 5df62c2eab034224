package dev.waymark.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * "A or B": several skills of which at least some are to be picked. Its members name it by its slug.
 *
 * @param slug the name of the choice within its group or job role
 * @param title what readers see
 * @param atLeast how many members are to be picked, fewer than there are
 * @param requirement how strongly the pick is asked for; never {@code choice}
 * @param condition when the pick is asked for, present exactly if the requirement is {@code conditional}
 */
public record Choice(
        @NotNull Slug slug,
        @Translatable @NotNull @Line String title,
        @NotNull @Min(1) @Max(100) Integer atLeast,
        @NotNull Requirement requirement,
        @Translatable @Nullable @Line String condition) {}
