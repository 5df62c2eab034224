/**
 * Documents and lists in other formats than JSON: Markdown, JSON-LD of schema.org, tables and graphs; what language models and search
 * engines look for. What is written comes from documents as they were published; whatever their texts say is only text.
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.formats;
