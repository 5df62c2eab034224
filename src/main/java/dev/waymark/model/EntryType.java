package dev.waymark.model;

/** What a piece of content is. */
public enum EntryType implements Term {
    ROADMAP("roadmaps", "Roadmap", "A way through a field of work, in stages."),
    STAGE("stages", "Stage", "A part of a roadmap: a level with its skills, job roles and learning resources."),
    TIP("tips", "Tip", "A piece of advice of a roadmap."),
    SKILL("skills", "Skill", "Something to know or to be able to do."),
    JOB_ROLE("job-roles", "Job role", "A post with its responsibilities and the skills that it requires."),
    LEARNING_RESOURCE("learning-resources", "Learning resource", "Something to learn from.");

    private final String collection;
    private final String label;
    private final String description;

    EntryType(String collection, String label, String description) {
        this.collection = collection;
        this.label = label;
        this.description = description;
    }

    /** The path segment under which all of this type are listed, such as {@code job-roles}. */
    public String collection() {
        return collection;
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
