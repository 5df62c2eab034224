package dev.waymark.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The same or a similar concept in an external framework.
 *
 * @param version of the framework, as it was looked at; null if unknown
 */
public record Identifier(
        @NotNull IdentifierScheme scheme,
        @Nullable @Line String version,
        @Nullable @Line String code,
        @Nullable @Line String uri,
        @NotNull IdentifierMatch match,
        @NotNull Assertion assertion) {}
