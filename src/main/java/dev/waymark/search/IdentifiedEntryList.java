package dev.waymark.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of the entries that name a concept.")
public record IdentifiedEntryList(
        List<IdentifiedEntry> items, @Nullable String next) {}
