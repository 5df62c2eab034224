package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of entries with what each is beside what is public of it.")
public record EntryStateList(
        List<EntryState> items, @Nullable String next) {}
