package dev.waymark.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param items the nearest first */
@Schema(description = "What may be meant by the beginning of a name.")
public record SuggestionList(List<Suggestion> items) {}
