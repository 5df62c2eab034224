package dev.waymark.model;

/** What sort of ability a skill is. */
public enum SkillKind implements Term {
    KNOWLEDGE,
    TECHNIQUE,
    TOOL,
    PRACTICE,
    TRANSVERSAL
}
