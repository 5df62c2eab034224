package dev.waymark.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The same or a similar concept in an external framework.
 *
 * @param scheme the framework
 * @param version the version of the framework that was looked at, or null if unknown
 * @param code the code of the concept within the framework
 * @param uri the address that names the concept
 * @param match how the external concept relates to ours
 * @param assertion how the match is known
 */
public record Identifier(
        @NotNull IdentifierScheme scheme,
        @Nullable @Line String version,
        @Nullable @Line String code,
        @Nullable @Line String uri,
        @NotNull IdentifierMatch match,
        @NotNull Assertion assertion) {}
