package dev.waymark.store;

/**
 * What identifies a draft.
 *
 * @param entry the entry
 * @param locale the language
 */
record DraftKey(long entry, String locale) {}
