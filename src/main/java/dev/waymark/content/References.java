package dev.waymark.content;

/** Knows the entries to which documents refer. */
@FunctionalInterface
public interface References {
    /** Returns what an entry is called: its title, or its slug if the title is not known. */
    String title(EntryRef ref);

    /** Returns what stands for an entry under each of its names. */
    default Object entry(EntryRef ref) {
        return ref;
    }
}
