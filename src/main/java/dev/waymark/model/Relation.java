package dev.waymark.model;

/** How one piece of content refers to another. */
public enum Relation implements Term {
    PLACES("Places", "A stage of a roadmap places a skill in one of its groups."),
    LISTS("Lists", "A stage of a roadmap lists a job role or a learning resource."),
    MENTIONS("Mentions", "A tip of a roadmap is about a skill."),
    BROADER("Is part of", "A skill is a part of a broader one."),
    PREREQUISITE("Builds on", "A skill builds directly on another."),
    RELATED("Goes with", "A skill is often used with another."),
    REQUIRES("Requires", "A job role requires a skill."),
    LEADS_TO("Leads to", "A job role is a step towards another."),
    TEACHES("Teaches", "A learning resource teaches a skill."),
    ASSUMES("Assumes", "A learning resource expects a skill of its learners.");

    private final String label;
    private final String description;

    Relation(String label, String description) {
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
