package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of imports, the one that began last first.")
public record ImportRunList(List<ImportRun> items, @Nullable String next) {}
