package dev.waymark.delivery;

import dev.waymark.model.EntryType;
import dev.waymark.model.Vocabulary;
import dev.waymark.reading.Json;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Version;
import dev.waymark.store.PublishedDocuments;
import dev.waymark.wire.ReferenceList;
import dev.waymark.wire.VocabularyDocument;
import dev.waymark.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the documents to which a document refers, as they were rendered, and the references to it beside it. */
@ApplicationScoped
class Inclusion {
    /** A reference to a skill as it is rendered; within a text, a quotation mark is escaped. */
    private static final Pattern SKILL = Pattern.compile("\"type\":\"skill\",\"slug\":\"([^\"]+)\"");

    private static final ReferenceList NO_REFERENCES = new ReferenceList(List.of(), null, null);

    private final PublishedDocuments published;
    private final ReferencePages references;
    private final Json json;

    Inclusion(PublishedDocuments published, ReferencePages references, Json json) {
        this.published = published;
        this.references = references;
        this.json = json;
    }

    /**
     * The document with {@code included} as its last member.
     *
     * @param type the type of the entry
     * @param part the slug of the stage, or an empty text for the entry itself
     */
    String with(
            String document,
            Set<Includable> asked,
            EntryType type,
            PublishedDocuments.Found found,
            String part,
            Version version) {
        var members = new EnumMap<Includable, String>(Includable.class);
        var types = asked.stream()
                .map(includable -> includable.type)
                .filter(some -> some != null)
                .collect(Collectors.<EntryType>toSet());
        if (!types.isEmpty()) {
            var documents = published.included(
                    found.entry(),
                    part,
                    types,
                    shownSkills(document, type, found),
                    version.language(),
                    version.release());
            for (var includable : Includable.values()) {
                members.put(
                        includable,
                        documents.stream()
                                .filter(included -> included.type() == includable.type)
                                .map(included -> "\"%s\":%s".formatted(included.slug(), included.text()))
                                .collect(Collectors.joining(",", "{", "}")));
            }
        }
        if (asked.contains(Includable.VOCABULARIES)) {
            var words = Words.in(version.language());
            members.put(
                    Includable.VOCABULARIES,
                    Arrays.stream(Vocabulary.values())
                            .map(vocabulary -> "\"%s\":%s"
                                    .formatted(vocabulary.value(), json.text(VocabularyDocument.of(vocabulary, words))))
                            .collect(Collectors.joining(",", "{", "}")));
        }
        boolean referable = part.isEmpty() && asked.contains(Includable.REFERENCES);
        members.put(Includable.REFERENCES, json.text(referable ? references(type, found, version) : NO_REFERENCES));
        var included = Arrays.stream(Includable.values())
                .map(includable -> "\"%s\":%s".formatted(includable.member, members.getOrDefault(includable, "{}")))
                .collect(Collectors.joining(","));
        return document.substring(0, document.length() - 1) + ",\"included\":{" + included + "}}";
    }

    /** The skills that a document shows, some of which it derives from what others say. */
    private static Set<String> shownSkills(String document, EntryType type, PublishedDocuments.Found found) {
        return SKILL.matcher(document)
                .results()
                .map(ref -> ref.group(1))
                .filter(slug -> type != EntryType.SKILL || !slug.equals(found.slug()))
                .collect(Collectors.toSet());
    }

    /** The first page that {@code /references} has for the same version. */
    private ReferenceList references(EntryType type, PublishedDocuments.Found found, Version version) {
        var question = new ReferencePages.Question(
                type, found.slug(), List.of(), version.language(), version.pinned() ? version.release() : null);
        return references.page(found.entry(), question, version.release(), 0, PageRequest.MOST, false);
    }
}
