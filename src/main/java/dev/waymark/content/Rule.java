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
    /** Members and choices know each other, and a choice has more members than are to be picked. */
    CHOICE,
    /** What is conditional names its condition, and nothing else does. */
    CONDITION,
    /** Skills of a group are nested to a limited depth. */
    DEPTH,
    /** An effort lasts at least as long as its minimum. */
    EFFORT_RANGE,
    /** A reference names an entry that is published. */
    DANGLING_REFERENCE,
    /** Nothing builds on itself by way of others. */
    PREREQUISITE_CYCLE,
    /** Nothing is a part of itself by way of others. */
    BROADER_CYCLE,
    /** A slug is never given to another entry. */
    SLUG_TAKEN,
    /** What is taken out of publication is not referred to any more. */
    STILL_REFERRED_TO,
    /** A translation says what the document says, and no more. */
    ORPHANED_TRANSLATION(Severity.WARNING);

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

    /** What it means to break the rule. */
    public Severity severity() {
        return severity;
    }
}
