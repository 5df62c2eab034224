package dev.waymark.model;

/** What a person or an organisation contributed to a learning resource. */
public enum ContributorRole implements Term {
    AUTHOR("Author", "Wrote it."),
    INSTRUCTOR("Instructor", "Teaches it."),
    INSTITUTION("Institution", "Stands behind it academically."),
    PROVIDER("Provider", "Offers it to learners.");

    private final String label;
    private final String description;

    ContributorRole(String label, String description) {
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
