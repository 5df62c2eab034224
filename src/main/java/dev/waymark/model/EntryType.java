package dev.waymark.model;

/** What a piece of content is. */
public enum EntryType implements Term {
    ROADMAP("roadmaps"),
    STAGE("stages"),
    TIP("tips"),
    SKILL("skills"),
    JOB_ROLE("job-roles"),
    LEARNING_RESOURCE("learning-resources");

    private final String collection;

    EntryType(String collection) {
        this.collection = collection;
    }

    /** The path segment under which all of this type are listed, such as {@code job-roles}. */
    public String collection() {
        return collection;
    }
}
