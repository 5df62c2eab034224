package dev.waymark.model;

/** The direction of work that a job role belongs to. */
public enum Track implements Term {
    ANALYTICS("Analytics", "Finds and explains what the data say."),
    APPLIED_SCIENCE("Applied science", "Builds models that answer questions of an organisation."),
    ENGINEERING("Engineering", "Builds and runs the systems in which models work."),
    RESEARCH("Research", "Finds new methods and publishes them."),
    MANAGEMENT("Management", "Leads people, budgets and strategy.");

    private final String label;
    private final String description;

    Track(String label, String description) {
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
