package dev.waymark.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What can come with a learning resource. */
public class LearningResourceIncludeParameters extends IncludeParameters {
    @RestQuery
    @Parameter(
            description = DOCUMENTS + REFERENCES,
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            title = "LearningResourceInclude",
                            enumeration = {"skills", "learning-resources", "vocabularies", "references"}))
    @Nullable
    List<String> include;

    @Override
    Set<Includable> asked() {
        return Includable.asked(
                include,
                EnumSet.of(
                        Includable.SKILLS,
                        Includable.LEARNING_RESOURCES,
                        Includable.VOCABULARIES,
                        Includable.REFERENCES));
    }
}
