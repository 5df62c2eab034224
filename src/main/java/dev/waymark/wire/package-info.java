/**
 * Published documents, as readers get them, in the order of their members. {@code @Schema} says what a type is, in Java and
 * in the contract. Members of the same name mean the same in every type:
 *
 * <ul>
 *   <li>{@code slug}: unique within its type; of a part, within its document. {@code formerSlugs}: the latest first
 *   <li>{@code href}: a path from the root of the service
 *   <li>{@code position}: the place within the roadmap or stage, from 1
 *   <li>{@code language}: of the texts (BCP 47). {@code untranslated}: JSON Pointers (RFC 6901) to those in the default language
 *   <li>{@code revision}: how often the entry was published with another content, from 1
 *   <li>{@code updatedAt}: when this document was last published with another content
 *   <li>{@code choice}: the slug of a choice of the same list, null unless {@code requirement} is {@code choice}
 *   <li>{@code condition}: when the target is asked for, null unless {@code requirement} is {@code conditional}
 *   <li>{@code assertion}: how the fact is known
 *   <li>{@code included}: absent unless asked for
 *   <li>{@code next}: the cursor of the next page, null on the last. {@code total}: on all pages, null unless asked for
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.wire;
