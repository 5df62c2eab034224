package dev.waymark.model;

/** How well a job role needs a skill, on a scale from 1 to 5. */
public enum Proficiency implements Term {
    AWARE("Aware", "Knows what it is and can follow a conversation about it."),
    ASSISTED("Assisted", "Can apply it with help."),
    INDEPENDENT("Independent", "Can apply it alone to common tasks."),
    SKILLED("Skilled", "Applies it to hard tasks and helps others."),
    EXPERT("Expert", "Shapes how others apply it.");

    private final String label;
    private final String description;

    Proficiency(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String value() {
        return Integer.toString(ordinal() + 1);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }
}
