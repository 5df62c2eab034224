package dev.waymark.model;

/** How far a learning resource teaches a skill. */
public enum Depth implements Term {
    OVERVIEW("Overview", "Shows what the skill is and where it helps."),
    WORKING("Working knowledge", "Teaches enough to use the skill in practice."),
    DEEP("Deep", "Teaches the skill thoroughly, with its foundations.");

    private final String label;
    private final String description;

    Depth(String label, String description) {
        this.label = label;
        this.description = description;
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
