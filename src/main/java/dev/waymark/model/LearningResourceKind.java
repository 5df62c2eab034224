package dev.waymark.model;

/** What sort of thing a learning resource is. */
public enum LearningResourceKind implements Term {
    COURSE("Course", "A taught unit with a start and an end."),
    COURSE_SERIES("Course series", "Several courses that build on each other."),
    LECTURE_SERIES("Lecture series", "Recorded or published lectures."),
    BOOK("Book", "A book, in print or online."),
    COMPETITION_PLATFORM("Competition platform", "A place to practise on real problems against others."),
    CONFERENCE("Conference", "A meeting at which new work is presented, with its proceedings."),
    PAPER("Paper", "A scientific publication."),
    ARTICLE("Article", "A text on the web or in a magazine."),
    VIDEO("Video", "A single film or screencast."),
    DOCUMENTATION("Documentation", "The guide or reference of a tool."),
    COMMUNITY("Community", "People who exchange help and experience.");

    private final String label;
    private final String description;

    LearningResourceKind(String label, String description) {
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
