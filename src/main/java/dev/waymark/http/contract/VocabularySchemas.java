package dev.waymark.http.contract;

import dev.waymark.model.Term;
import dev.waymark.model.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes vocabularies. In responses only closed ones are enumerations, since a new word must not break a generated client.
 */
final class VocabularySchemas {

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

    /** Returns the vocabulary that a schema describes; nothing if it describes something else. */
    Optional<Vocabulary> of(String schema) {
        return Optional.ofNullable(bySchema.get(schema));
    }

    static boolean isClosed(Vocabulary vocabulary) {
        return CLOSED.contains(vocabulary);
    }

    static List<String> words(Vocabulary vocabulary) {
        return vocabulary.terms().stream().map(Term::value).toList();
    }

    private static void describe(Vocabulary vocabulary, Schema schema) {
        boolean closed = isClosed(vocabulary);
        schema.setType(List.of(SchemaType.STRING));
        schema.setEnumeration(closed ? List.copyOf(words(vocabulary)) : null);
        schema.setDescription("A word of the vocabulary `%s`: %s.%s"
                .formatted(
                        vocabulary.value(),
                        words(vocabulary).stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                        closed ? "" : " More may be added; show an unknown one as it is."));
    }

    private static String schemaName(Vocabulary vocabulary) {
        return vocabulary.terms().get(0).getClass().getSimpleName();
    }
}
