package dev.waymark.delivery;

import dev.waymark.content.Change;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of what differs between two releases.")
public record ReleaseChangeList(
        int from, int to, List<Change> changes, @Nullable String next) {}
