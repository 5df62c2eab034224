package dev.waymark.http.contract;

import dev.waymark.model.Term;
import dev.waymark.model.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes vocabularies. In responses only closed ones are enumerations, since a new word must not break a generated client;
 * parameters enumerate the words that they take.
 */
final class VocabularySchemas {

    private static final String REFERENCE_PREFIX = "#/components/schemas/";
    private static final Set<Vocabulary> CLOSED =
            Set.of(Vocabulary.TYPE, Vocabulary.LEVEL, Vocabulary.REQUIREMENT, Vocabulary.ASSERTION);

    private final Map<String, Vocabulary> bySchema = Arrays.stream(Vocabulary.values())
            .collect(Collectors.toMap(VocabularySchemas::schemaName, Function.identity()));

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            var vocabulary = bySchema.get(name);
            if (vocabulary != null) {
                describe(vocabulary, schema);
            }
        });
    }

    /** Enumerates the words in the parameter itself. */
    void complete(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null && schema.getItems() != null && schema.getItems().getRef() != null) {
            var vocabulary = bySchema.get(schema.getItems().getRef().substring(REFERENCE_PREFIX.length()));
            if (vocabulary != null) {
                schema.setItems(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .enumeration(List.copyOf(words(vocabulary))));
            }
        }
    }

    private static void describe(Vocabulary vocabulary, Schema schema) {
        boolean closed = CLOSED.contains(vocabulary);
        schema.setType(List.of(SchemaType.STRING));
        schema.setEnumeration(closed ? List.copyOf(words(vocabulary)) : null);
        schema.setDescription("A word of the vocabulary `%s`: %s.%s"
                .formatted(
                        vocabulary.value(),
                        words(vocabulary).stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                        closed ? "" : " More may be added; show an unknown one as it is."));
    }

    private static List<String> words(Vocabulary vocabulary) {
        return vocabulary.terms().stream().map(Term::value).toList();
    }

    private static String schemaName(Vocabulary vocabulary) {
        return vocabulary.terms().get(0).getClass().getSimpleName();
    }
}
