package dev.waymark.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.http.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Vocabulary;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.wire.VocabularyDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the documents to which a document refers beside it: one statement, and texts as they were rendered. */
@ApplicationScoped
class Inclusion {
    private static final List<String> WORDS =
            Arrays.stream(Includable.values()).map(Includable::value).toList();

    private final PublishedDocuments published;
    private final ObjectMapper mapper;

    Inclusion(PublishedDocuments published, ObjectMapper mapper) {
        this.published = published;
        this.mapper = mapper;
    }

    /** What the parameter asks for. */
    static Set<Includable> asked(@Nullable List<String> include) {
        var words = Parameters.someOf("include", include, WORDS);
        return Arrays.stream(Includable.values())
                .filter(includable -> words.contains(includable.value()))
                .collect(Collectors.toSet());
    }

    /** The document with {@code included} as its last member. */
    String with(String document, Set<Includable> asked, PublishedDocuments.Found found, String part, Version version) {
        var members = new EnumMap<Includable, String>(Includable.class);
        var types = asked.stream()
                .map(includable -> includable.type)
                .filter(type -> type != null)
                .collect(Collectors.<EntryType>toSet());
        if (!types.isEmpty()) {
            var documents = published.included(found.entry(), part, types, version.language(), version.release());
            for (var includable : Includable.values()) {
                members.put(
                        includable,
                        documents.stream()
                                .filter(included -> included.type() == includable.type)
                                .map(included -> "\"%s\":%s".formatted(included.slug(), included.text()))
                                .collect(Collectors.joining(",")));
            }
        }
        if (asked.contains(Includable.VOCABULARIES)) {
            members.put(
                    Includable.VOCABULARIES,
                    Arrays.stream(Vocabulary.values())
                            .map(vocabulary -> "\"%s\":%s".formatted(vocabulary.value(), text(vocabulary)))
                            .collect(Collectors.joining(",")));
        }
        var included = Arrays.stream(Includable.values())
                .map(includable -> "\"%s\":{%s}".formatted(includable.member, members.getOrDefault(includable, "")))
                .collect(Collectors.joining(","));
        return document.substring(0, document.length() - 1) + ",\"included\":{" + included + "}}";
    }

    private String text(Vocabulary vocabulary) {
        try {
            return mapper.writeValueAsString(VocabularyDocument.of(vocabulary));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a vocabulary can be written", e);
        }
    }
}
