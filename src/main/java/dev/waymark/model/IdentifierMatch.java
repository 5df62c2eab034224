package dev.waymark.model;

/** How the concept behind an external identifier relates to ours, in the terms of SKOS. */
public enum IdentifierMatch implements Term {
    EXACT("Exact", "The concepts can be used for each other."),
    CLOSE("Close", "The concepts are similar enough for many uses."),
    BROADER("Broader", "The external concept is broader than ours."),
    NARROWER("Narrower", "The external concept is narrower than ours."),
    RELATED("Related", "The concepts are associated, neither broader nor narrower.");

    private final String label;
    private final String description;

    IdentifierMatch(String label, String description) {
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
