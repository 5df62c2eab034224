package dev.waymark.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The vocabularies: every closed set of words that documents use, under the name by which it is served. */
public enum Vocabulary {
    ACCESS(Access.values()),
    ASSERTION(Assertion.values()),
    BROADER_KIND(BroaderKind.values()),
    CATEGORY(Category.values()),
    CONTRIBUTOR_ROLE(ContributorRole.values()),
    DEPTH(Depth.values()),
    EFFORT_BASIS(EffortBasis.values()),
    IDENTIFIER_MATCH(IdentifierMatch.values()),
    IDENTIFIER_SCHEME(IdentifierScheme.values()),
    INTERFACE(InterfaceWord.values()),
    LEARNING_RESOURCE_KIND(LearningResourceKind.values()),
    LEARNING_RESOURCE_STATUS(LearningResourceStatus.values()),
    LEVEL(Level.values()),
    PROFICIENCY(Proficiency.values()),
    RELATION(Relation.values()),
    REQUIREMENT(Requirement.values()),
    SENIORITY(Seniority.values()),
    SKILL_KIND(SkillKind.values()),
    STEP_KIND(StepKind.values()),
    TRACK(Track.values()),
    TYPE(EntryType.values());

    private final List<Term> terms;

    Vocabulary(Term... terms) {
        this.terms = List.of(terms);
    }

    /** The name under which the vocabulary is served, such as {@code skill-kind}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The values, in the order in which front ends show them. */
    public List<Term> terms() {
        return terms;
    }

    static Vocabulary of(Term term) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.terms.contains(term))
                .findFirst()
                .orElseThrow();
    }

    public static Optional<Vocabulary> named(String value) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.value().equals(value))
                .findFirst();
    }
}
