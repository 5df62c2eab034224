package dev.waymark.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The JSON of documents: its own mapper, so that no setting of the HTTP layer changes what is stored. */
@ApplicationScoped
public class DocumentJson {
    static final Map<EntryType, Class<? extends AuthoredDocument>> RECORDS = Map.of(
            EntryType.ROADMAP, Roadmap.class,
            EntryType.SKILL, Skill.class,
            EntryType.JOB_ROLE, JobRole.class,
            EntryType.LEARNING_RESOURCE, LearningResource.class);

    /** Translated texts that say nothing. */
    public static final String EMPTY = "{}";

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Validator validator;

    public DocumentJson(Validator validator) {
        this.validator = validator;
    }

    /**
     * What came of reading a document.
     *
     * @param document the document, or null if something is wrong with it
     * @param findings the first that is wrong
     * @param count how much is wrong
     */
    public record Reading(@Nullable AuthoredDocument document, List<Finding> findings, int count) {}

    /** Reads a document that anybody may have written, and names what is wrong with it; what it leaves out is null. */
    public Reading read(EntryType type, String slug, JsonNode tree) {
        return read(type, slug, tree, false);
    }

    /** Reads a document of which every member has to be there, if only with null or an empty list. */
    public Reading readWhole(EntryType type, String slug, JsonNode tree) {
        return read(type, slug, tree, true);
    }

    private Reading read(EntryType type, String slug, JsonNode tree, boolean whole) {
        var findings = new FirstFindings(type, slug);
        var record = RECORDS.get(type);
        if (record == null) {
            throw new IllegalArgumentException("a %s is no document of its own".formatted(type.value()));
        }
        if (!tree.isObject()) {
            findings.add(Rule.STRUCTURE, "", "a document is an object with members");
        }
        new StructureCheck(whole, findings).compare(tree, record, "");
        if (findings.count() > 0) {
            return new Reading(null, findings.kept(), findings.count());
        }
        AuthoredDocument document;
        try {
            document = mapper.treeToValue(ComposedTexts.of(tree), record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of the right shape can be read", e);
        }
        new ValueCheck(validator, findings).document((Record) document, tree);
        return new Reading(findings.count() == 0 ? document : null, findings.kept(), findings.count());
    }

    /**
     * What came of reading translated texts.
     *
     * @param texts the texts as they are to be stored, or null if something is wrong with them
     * @param findings the first that is wrong
     * @param count how much is wrong
     */
    public record TextsReading(@Nullable String texts, List<Finding> findings, int count) {}

    /** Reads translated texts that anybody may have written, and names what is wrong with them. */
    public TextsReading readTexts(EntryType type, String slug, JsonNode tree) {
        var reading = readTexts(type, slug, tree, false);
        return EMPTY.equals(reading.texts())
                ? new TextsReading(null, List.of(new Finding(Rule.STRUCTURE, type, slug, "", "there is no text")), 1)
                : reading;
    }

    /** Reads translated texts of which every member has to be there, if only with null or an empty list. */
    public TextsReading readWholeTexts(EntryType type, String slug, JsonNode tree) {
        return readTexts(type, slug, tree, true);
    }

    private TextsReading readTexts(EntryType type, String slug, JsonNode tree, boolean whole) {
        var findings = new FirstFindings(type, slug);
        var values = new ValueCheck(validator, findings);
        var texts = new TranslatedTexts(
                        whole,
                        findings,
                        (record, member, value, pointer) -> values.member(record, member, value(value), pointer))
                .read(ComposedTexts.of(tree), Objects.requireNonNull(RECORDS.get(type)));
        return new TextsReading(findings.count() == 0 ? text(texts) : null, findings.kept(), findings.count());
    }

    private static Object value(JsonNode texts) {
        return texts.isArray()
                ? StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList()
                : texts.textValue();
    }

    /** Returns the tree of a document, its members in declared order. */
    JsonNode tree(AuthoredDocument document) {
        return mapper.valueToTree(document);
    }

    /** Reads a document that was published at any time; null if it has words that the vocabularies do not have any more. */
    @Nullable
    AuthoredDocument readable(EntryType type, String text) {
        try {
            return mapper.readValue(text, RECORDS.get(type));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Returns the tree of stored translated texts, their members in the order of the document. */
    public JsonNode textsTree(EntryType type, String texts) {
        try {
            return TranslatedTexts.ordered(mapper.readTree(texts), Objects.requireNonNull(RECORDS.get(type)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored texts can be read", e);
        }
    }

    /**
     * Translated texts with all that can be translated of a document, and null or nothing where a text is still to come.
     *
     * @param untranslated where a text is still to come (RFC 6901)
     * @param orphaned where they say what the document does not (RFC 6901)
     */
    public record Texts(JsonNode tree, List<String> untranslated, List<String> orphaned) {}

    /**
     * Shows translated texts in full.
     *
     * @param document the document that they translate
     * @param texts in its shape; the document itself for its own texts
     */
    public Texts wholeTexts(EntryType type, String document, String texts) {
        var whole = new WholeTexts();
        var tree = whole.of(tree(document), tree(texts), Objects.requireNonNull(RECORDS.get(type)));
        return new Texts(tree, whole.untranslated(), whole.orphaned());
    }

    /** Reads a document that was read strictly before it was stored. */
    public AuthoredDocument stored(EntryType type, String text) {
        try {
            return mapper.readValue(text, RECORDS.get(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document can be read", e);
        }
    }

    /** The tree of a document that was read strictly before it was stored. */
    public JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document can be read", e);
        }
    }

    /** The text of an authored or a published document: compact, its members in declared order. */
    public String text(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document can be written", e);
        }
    }

    /**
     * Translates a document as far as there are translated texts.
     *
     * @param texts the translated texts, in the shape of the document; null if there are none
     */
    public Translated translate(AuthoredDocument document, @Nullable String texts) {
        try {
            JsonNode tree = mapper.valueToTree(document);
            var overlay = texts == null ? MissingNode.getInstance() : mapper.readTree(texts);
            var translation = new Translation();
            var translated = translation.apply(tree, overlay, document.getClass());
            return new Translated(
                    mapper.treeToValue(translated, document.getClass()),
                    translation.untranslated(),
                    translation.orphaned(),
                    translation.completeness());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored texts can be read", e);
        }
    }
}
