package dev.waymark.authoring;

import dev.waymark.content.Change;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What differs between two documents of an entry.")
public record EntryChangeList(@Nullable String from, String to, List<Change> changes) {}
