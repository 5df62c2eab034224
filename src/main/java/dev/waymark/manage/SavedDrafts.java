package dev.waymark.manage;

import dev.waymark.authoring.EntryState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Entries whose drafts were saved, in the order of the request.")
public record SavedDrafts(List<EntryState> items) {}
