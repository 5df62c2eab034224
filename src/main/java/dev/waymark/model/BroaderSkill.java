package dev.waymark.model;

import jakarta.validation.constraints.NotNull;

/** A reference to a skill to which another belongs, and how. */
public record BroaderSkill(
        @NotNull Slug skill,
        @NotNull BroaderKind kind,
        @NotNull Assertion assertion) {}
