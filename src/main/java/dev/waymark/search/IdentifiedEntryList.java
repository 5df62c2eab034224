package dev.waymark.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param items at most a hundred */
@Schema(description = "The entries that name a concept.")
public record IdentifiedEntryList(List<IdentifiedEntry> items) {}
