package dev.waymark.model;

/** The framework to which an external identifier belongs. */
public enum IdentifierScheme implements Term {
    ESCO("ESCO", "European Skills, Competences, Qualifications and Occupations."),
    ONET_SOC("O*NET-SOC", "The occupational classification of O*NET.");

    private final String label;
    private final String description;

    IdentifierScheme(String label, String description) {
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
