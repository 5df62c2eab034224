package dev.waymark.model;

/** How a fact is known. */
public enum Assertion implements Term {
    STATED("Stated", "The source of the roadmap says so."),
    EDITORIAL("Editorial", "The editors of the roadmap judge so.");

    private final String label;
    private final String description;

    Assertion(String label, String description) {
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
