package dev.waymark.http.contract;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says what the texts of parameters look like, so that a generated client refuses before it sends. */
final class ParameterShapes {
    private static final String SLUG = "^%s$".formatted(Slug.SHAPE);
    private static final Set<String> SLUGS = Set.of("slug", "roadmap", "stage", "skill", "role", "provider");

    /** What paths number things by. The service takes any text there, and answers 404 to what is no number of anything. */
    private static final Set<String> NUMBERS = Set.of("number", "id", "delivery");

    /** A well-formed language tag, as far as a pattern can say it (BCP 47). */
    private static final String TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    /** An entry by its type and its slug. */
    private static final String ENTRY = "^(%s)/%s$"
            .formatted(
                    Arrays.stream(EntryType.values())
                            .filter(type -> !type.isPart())
                            .map(EntryType::value)
                            .collect(Collectors.joining("|")),
                    Slug.SHAPE);

    private static final int LONGEST_ENTRY = EntryType.LEARNING_RESOURCE.value().length() + 1 + Slug.MAX_LENGTH;

    private static final Set<String> TAGS = Set.of("lang", "language");
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_CURSOR = 512;

    private ParameterShapes() {}

    static void complete(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        boolean list = schema.getItems() != null;
        if (list) {
            schema.setMinItems(1);
        }
        var text = list ? schema.getItems() : schema;
        if (text.getRef() != null
                || text.getEnumeration() != null
                || text.getPattern() != null
                || text.getType() == null
                || !text.getType().contains(Schema.SchemaType.STRING)) {
            return;
        }
        boolean inPath = parameter.getIn() == Parameter.In.PATH;
        if (TAGS.contains(parameter.getName())) {
            text.pattern(TAG).maxLength(inPath ? Integer.valueOf(LONGEST_TAG) : text.getMaxLength());
        } else if (inPath && NUMBERS.contains(parameter.getName())) {
            text.setType(List.of(Schema.SchemaType.INTEGER));
            text.format("int32").minimum(BigDecimal.ONE);
            parameter.setExample(1);
        } else if (inPath || SLUGS.contains(parameter.getName())) {
            text.pattern(SLUG).minLength(1).maxLength(Slug.MAX_LENGTH);
        } else if (parameter.getName().equals("cursor")) {
            text.minLength(1).maxLength(LONGEST_CURSOR);
        } else if (parameter.getName().equals("remove")) {
            text.pattern(ENTRY).minLength(1).maxLength(LONGEST_ENTRY);
        }
    }
}
