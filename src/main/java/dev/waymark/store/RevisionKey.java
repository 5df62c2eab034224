package dev.waymark.store;

/**
 * What identifies a revision.
 *
 * @param entry the entry
 * @param locale the language
 * @param number from 1, within the entry and language
 */
record RevisionKey(long entry, String locale, int number) {}
