/** What happens between an editor's document and its readers: reading it strictly, the rules of the content, rendering and releases. */
@org.jspecify.annotations.NullMarked
package dev.waymark.publishing;
