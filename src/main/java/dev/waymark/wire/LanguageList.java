package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param next always null, and so is {@code total}: there is one page */
@Schema(description = "Every language on offer, on one page.")
public record LanguageList(
        List<Language> items,
        @Nullable String next,
        @Nullable Integer total) {}
