package dev.waymark.authoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How an entry stands in each language of the service but the default one, which are as many as the operator lists.")
public record TranslationStateList(List<TranslationState> items) {}
