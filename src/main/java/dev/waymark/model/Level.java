package dev.waymark.model;

/** How far along a learner is: of a stage, and of a learning resource. */
public enum Level implements Term {
    BEGINNER("Beginner", "For people who are new to the field and build the foundations."),
    INTERMEDIATE("Intermediate", "For people who know the foundations and gain practical experience."),
    ADVANCED("Advanced", "For people with practical experience who specialise or lead.");

    private final String label;
    private final String description;

    Level(String label, String description) {
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
