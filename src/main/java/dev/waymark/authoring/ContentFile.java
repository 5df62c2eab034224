package dev.waymark.authoring;

import dev.waymark.model.EntryType;

/**
 * A YAML file with one authored document.
 *
 * @param name its path below the content folder, such as {@code skill/python.yaml}; messages name it
 * @param type the type of the entry, by the folder in which it lies
 * @param slug the slug of the entry, by its file name
 * @param text what it contains
 */
record ContentFile(String name, EntryType type, String slug, String text) {}
