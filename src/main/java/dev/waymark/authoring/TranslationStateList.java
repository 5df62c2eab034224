package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an entry stands in each language into which texts are translated.")
public record TranslationStateList(List<TranslationState> items) {}
