package dev.waymark.model;

/** How experienced the holder of a job role is. */
public enum Seniority implements Term {
    INTERN("Intern", "Learns on the job, beside experienced colleagues."),
    ENTRY("Entry level", "Holds a first post and works under guidance."),
    MID("Mid level", "Works independently on whole tasks."),
    SENIOR("Senior", "Leads the technical work of others and takes on the hardest problems."),
    LEAD("Lead", "Sets the technical direction of a team or a field."),
    MANAGER("Manager", "Is responsible for people, priorities and results.");

    private final String label;
    private final String description;

    Seniority(String label, String description) {
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
