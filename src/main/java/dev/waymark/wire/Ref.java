package dev.waymark.wire;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Anything that has an address of its own, named where another document refers to it.")
public record Ref(EntryType type, String slug, String title, String href) {}
