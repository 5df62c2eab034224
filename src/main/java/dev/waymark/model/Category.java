package dev.waymark.model;

/** The shelf of a stage on which a learning resource stands. */
public enum Category implements Term {
    COURSES("Courses", "Courses and lectures."),
    BOOKS("Books", "Books."),
    COMPETITIONS("Competitions", "Platforms to practise on real data."),
    CONFERENCES_AND_PAPERS("Conferences and papers", "Where new research appears.");

    private final String label;
    private final String description;

    Category(String label, String description) {
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
