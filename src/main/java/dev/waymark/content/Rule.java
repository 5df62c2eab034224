package dev.waymark.content;

import java.util.Locale;

/** A rule of the content, under the name by which findings cite it. */
public enum Rule {
    /** A document has the members that its type declares, each of the declared kind. */
    STRUCTURE,
    /** A value keeps its limits. */
    VALUE,
    /** A list names a thing once. */
    DUPLICATE,
    /** A document does not refer to itself. */
    SELF_REFERENCE,
    /** A roadmap has a stage. */
    EMPTY_ROADMAP,
    /** A stage has a skill group. */
    EMPTY_STAGE,
    /** A skill group places a skill. */
    EMPTY_GROUP,
    /** Members and choices know each other, and a choice has more members than are to be picked. */
    CHOICE,
    /** What is conditional names its condition, and nothing else does. */
    CONDITION,
    /** Skills of a group are nested to a limited depth. */
    DEPTH,
    /** The outcomes of a skill rise in proficiency. */
    OUTCOME_ORDER,
    /** An effort lasts at least as long as its minimum. */
    EFFORT_RANGE,
    /** A reference names an entry that is published. */
    DANGLING_REFERENCE,
    /** A reference names an entry that still has texts. */
    WITHDRAWN_REFERENCE(Severity.WARNING),
    /** Nothing builds on itself by way of others. */
    PREREQUISITE_CYCLE,
    /** Nothing is a part of itself by way of others. */
    BROADER_CYCLE,
    /** A slug is never given to another entry. */
    SLUG_TAKEN,
    /** What is taken out of publication is not referred to any more. */
    STILL_REFERRED_TO,
    /** A translation says what the document says, and no more. */
    ORPHANED_TRANSLATION(Severity.WARNING),
    /** Who is promoted meets what the former job role required. */
    LADDER(Severity.WARNING),
    /** Every skill that a job role requires is taught by a learning resource. */
    UNTAUGHT_SKILL(Severity.WARNING),
    /** A job role of a stage requires no skill that only a later stage places. */
    PREMATURE_SKILL(Severity.WARNING),
    /** A whole has several parts, or none. */
    SINGLE_PART(Severity.WARNING),
    /** Conferences, competitions and communities teach nothing in depth. */
    SHALLOW_KIND(Severity.WARNING),
    /** English texts and slugs are spelled the American way. */
    SPELLING(Severity.WARNING),
    /** A pair of related skills is written once. */
    REPEATED_RELATION(Severity.WARNING),
    /** A skill stands in a roadmap no earlier than its prerequisites. */
    LATE_PREREQUISITE(Severity.WARNING),
    /** Something leads readers to every skill. */
    UNREACHED_SKILL(Severity.WARNING),
    /** A job role requires something. */
    NOTHING_REQUIRED(Severity.WARNING),
    /** A title tells an entry from the others of its type. */
    DUPLICATE_TITLE(Severity.WARNING),
    /** What is stated stands in a document that names its source. */
    UNSOURCED_STATEMENT(Severity.WARNING);

    private final Severity severity;

    Rule() {
        this(Severity.ERROR);
    }

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** The name in findings, such as {@code prerequisite-cycle}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }
}
