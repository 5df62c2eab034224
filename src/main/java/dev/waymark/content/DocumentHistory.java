package dev.waymark.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.model.DocumentVersion;
import dev.waymark.model.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads documents as they were published at any time, whatever has become of the vocabularies since. */
@ApplicationScoped
public class DocumentHistory {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DocumentJson json;

    /** Reads what can be published today as that mapper does. */
    public DocumentHistory(DocumentJson json) {
        this.json = json;
    }

    /** Reads a document, with the words that it had then. */
    public DocumentVersion read(EntryType type, String text) {
        var document = json.readable(type, text);
        return document == null ? former(type, text) : document;
    }

    /** Returns the tree of a document, its members in declared order; of one with words that are no more, as it was written. */
    public JsonNode tree(EntryType type, String text) {
        var document = json.readable(type, text);
        return document == null ? json.tree(text) : json.tree(document);
    }

    private FormerDocument former(EntryType type, String text) {
        try {
            var known = mapper.readValue(text, DocumentJson.RECORDS.get(type));
            return new FormerDocument(known, FormerRecord.of((Record) known, mapper.readValue(text, Map.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was published once can be read", e);
        }
    }

    /** Returns what keeps a document that was published once from being published again: words that nobody knows any more. */
    public List<Finding> unreadable(EntryType type, String text) {
        if (json.readable(type, text) != null) {
            return List.of();
        }
        var tree = json.tree(text);
        return json.read(type, tree.path("slug").asText(), tree).findings();
    }
}
