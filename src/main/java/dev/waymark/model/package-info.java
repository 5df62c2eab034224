/**
 * Authored documents, as editors write them, and their vocabularies. A reference is the slug of its target, and an absent
 * list is empty. Members of the same name mean the same in every document:
 *
 * <ul>
 *   <li>{@code slug}: unique within its type; of a part, within its document
 *   <li>{@code choice}: the choice of which the target is a member, present exactly if {@code requirement} is {@code choice}
 *   <li>{@code condition}: when the target is asked for, present exactly if {@code requirement} is {@code conditional}
 *   <li>{@code assertion}: how the fact is known
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.model;
