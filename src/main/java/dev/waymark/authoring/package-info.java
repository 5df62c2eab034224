/** How content comes in: files become documents, documents become drafts, drafts become a release. */
@org.jspecify.annotations.NullMarked
package dev.waymark.authoring;
