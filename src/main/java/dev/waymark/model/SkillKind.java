package dev.waymark.model;

/** What sort of ability a skill is. */
public enum SkillKind implements Term {
    KNOWLEDGE("Knowledge", "A subject or a concept to understand."),
    TECHNIQUE("Technique", "A method to apply to a problem."),
    TOOL("Tool", "A language, library, product or service to work with."),
    PRACTICE("Practice", "A way of working that is kept up over time."),
    TRANSVERSAL("Transversal skill", "An ability that is useful in any field, such as leading people.");

    private final String label;
    private final String description;

    SkillKind(String label, String description) {
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
