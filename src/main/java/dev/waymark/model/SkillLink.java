package dev.waymark.model;

import jakarta.validation.constraints.NotNull;

/**
 * A plain reference to a skill.
 *
 * @param skill the slug of the skill
 * @param assertion how the reference is known
 */
public record SkillLink(@NotNull Slug skill, @NotNull Assertion assertion) {}
