package dev.waymark.model;

/** How well a job role needs a skill, on a scale from 1 to 5. */
public enum Proficiency implements Term {
    AWARE,
    ASSISTED,
    INDEPENDENT,
    SKILLED,
    EXPERT;

    @Override
    public String value() {
        return Integer.toString(ordinal() + 1);
    }
}
