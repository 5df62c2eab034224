package dev.waymark.model;

/** What it takes to use a learning resource. */
public enum Access implements Term {
    FREE("Free", "Free of charge."),
    FREE_AUDIT("Free to audit", "The material is free; certificates or marked work cost money."),
    SUBSCRIPTION("Subscription", "Part of a paid subscription."),
    PAID("Paid", "Bought once."),
    UNKNOWN("Unknown", "Not known to the editors.");

    private final String label;
    private final String description;

    Access(String label, String description) {
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
