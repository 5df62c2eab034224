/** Finding content by what people write: ranked search, type-ahead, external identifiers, and the names in other texts. */
@org.jspecify.annotations.NullMarked
package dev.waymark.search;
