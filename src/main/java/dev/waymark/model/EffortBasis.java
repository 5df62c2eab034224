package dev.waymark.model;

/** Where the hours of an effort come from. */
public enum EffortBasis implements Term {
    PROVIDER("Provider", "The provider says so."),
    EDITORIAL("Editorial", "The editors estimate so.");

    private final String label;
    private final String description;

    EffortBasis(String label, String description) {
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
