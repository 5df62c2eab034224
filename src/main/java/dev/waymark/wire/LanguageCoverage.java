package dev.waymark.wire;

import dev.waymark.model.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param total what the three that follow are together */
@Schema(description = "How many entries of a type are said in a language, in one release.")
public record LanguageCoverage(EntryType type, int total, int complete, int partial, int missing, String href) {}
