package dev.waymark.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The terms under which texts may be used, and the line that their users have to show. */
public record License(
        @NotNull @Line String name,
        @Nullable @Line @WebAddress String url,
        @Nullable @Line String attribution) {}
