package dev.waymark.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param fallback whether it is the default language */
@Schema(description = "A language on offer, with how much is said in it.")
public record Language(
        String tag, String name, String label, String direction, boolean fallback, List<LanguageCoverage> coverage) {}
