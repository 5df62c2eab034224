package dev.waymark.pages.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like.
 *
 * @param before what comes before the type, such as <em>list of</em>; may be empty
 * @param type the name of a type on the page; null for a plain value
 * @param plain the name of a plain value, such as <em>integer</em>; empty with a type
 * @param after what comes after the type: <em>or null</em>, or nothing
 * @param facts ranges and other limits, a few words each
 * @param values all that it may be; empty if that is open
 */
record Shape(
        String before, @Nullable String type, String plain, String after, List<String> facts, List<String> values) {}
