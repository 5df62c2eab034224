package dev.waymark.model;

/** How strongly a skill is asked for where it stands. */
public enum Requirement implements Term {
    REQUIRED("Required", "Needed by everybody."),
    RECOMMENDED("Recommended", "Not needed, but most people gain from it."),
    OPTIONAL("Optional", "An addition for those who have time or interest."),
    CONDITIONAL("Conditional", "Needed only if the condition beside it holds."),
    CHOICE("Choice", "One of several skills of a choice; the choice says how many to pick.");

    private final String label;
    private final String description;

    Requirement(String label, String description) {
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
