package dev.waymark.authoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How the texts of an entry in a language other than the default one stand.")
public record LanguageState(String language, String state) {}
