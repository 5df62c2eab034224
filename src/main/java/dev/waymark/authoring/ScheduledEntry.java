package dev.waymark.authoring;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An entry that a scheduled release changes or ends.")
public record ScheduledEntry(EntryType type, String slug, int version) {}
