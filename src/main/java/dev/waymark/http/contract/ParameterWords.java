package dev.waymark.http.contract;

import dev.waymark.model.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Gives the words that parameters take a schema with a name, so that a generated client has one type for the same words
 * wherever they are taken. Of an open vocabulary these are the words that are known now.
 */
final class ParameterWords {
    private static final String REFERENCE_PREFIX = "#/components/schemas/";
    private static final String KNOWN = "Known";

    private final Components components;
    private final VocabularySchemas vocabularies = new VocabularySchemas();

    ParameterWords(Components components) {
        this.components = components;
    }

    void name(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        var items = schema.getItems();
        if (items != null && items.getRef() != null) {
            var name = items.getRef().substring(REFERENCE_PREFIX.length());
            vocabularies
                    .of(name)
                    .filter(vocabulary -> !VocabularySchemas.isClosed(vocabulary))
                    .ifPresent(vocabulary -> schema.setItems(known(name, vocabulary)));
        } else if (schema.getEnumeration() != null) {
            var words = named(
                    schema.getTitle(),
                    "A word that the parameter `%s` takes.".formatted(parameter.getName()),
                    schema.getEnumeration());
            if (items == null) {
                parameter.setSchema(words);
            } else { // An annotation cannot say it of the items.
                schema.items(words).enumeration(null).title(null);
            }
        }
    }

    /** Refers to the same words where a member of a body has their name as its title; all parameters are named before. */
    void nameMembers() {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                var members = new LinkedHashMap<>(schema.getProperties());
                members.replaceAll((member, words) -> words.getTitle() == null ? words : reference(words));
                schema.setProperties(members);
            }
        });
    }

    private static Schema reference(Schema words) {
        return OASFactory.createSchema().ref(words.getTitle()).description(words.getDescription());
    }

    private Schema known(String name, Vocabulary vocabulary) {
        return named(
                KNOWN + name,
                "One of the words of the vocabulary `%s` that are known now.".formatted(vocabulary.value()),
                List.copyOf(VocabularySchemas.words(vocabulary)));
    }

    private Schema named(String name, String description, List<Object> words) {
        components.addSchema(
                name,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .description(description)
                        .enumeration(words));
        return OASFactory.createSchema().ref(name);
    }
}
