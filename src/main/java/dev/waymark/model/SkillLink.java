package dev.waymark.model;

import jakarta.validation.constraints.NotNull;

/** A plain reference to a skill. */
public record SkillLink(@NotNull Slug skill, @NotNull Assertion assertion) {}
