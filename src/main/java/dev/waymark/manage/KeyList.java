package dev.waymark.manage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of keys, in the order in which they were made.")
public record KeyList(
        List<Key> items, @Nullable String next, @Nullable Integer total) {}
