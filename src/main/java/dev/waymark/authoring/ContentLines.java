package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads lines of JSON, each an object with {@code type}, {@code slug}, {@code language} and {@code document}. */
final class ContentLines {
    /** What a line may have, as any other document that is sent. */
    private static final int LONGEST = 1024 * 1024;

    private static final int DEEPEST = 32;

    private static final List<String> MEMBERS =
            List.of(ContentLine.TYPE, ContentLine.SLUG, ContentLine.LANGUAGE, ContentLine.DOCUMENT);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Languages languages;
    private final Incoming incoming = new Incoming();
    private final Map<String, Integer> known = new HashMap<>();
    private long size;

    private ContentLines(Languages languages) {
        this.languages = languages;
    }

    static Incoming read(InputStream in, Languages languages) throws IOException {
        var lines = new ContentLines(languages);
        var line = new ByteArrayOutputStream();
        int number = 1;
        for (int next = in.read(); next >= 0 && !Incoming.isHopeless(lines.incoming.mistakes()); next = in.read()) {
            if (next == '\n') {
                lines.read(number++, line);
                line.reset();
            } else if (line.size() <= LONGEST) {
                line.write(next);
            }
        }
        lines.read(number, line);
        return lines.incoming;
    }

    private void read(int number, ByteArrayOutputStream bytes) {
        size += bytes.size();
        Incoming.checkSize(size);
        if (bytes.size() > LONGEST) {
            refuse(number, "the line has more than %s bytes".formatted(LONGEST));
            return;
        }
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (!text.isBlank()) {
                read(number, JSON.readTree(text), text);
            }
        } catch (CharacterCodingException e) {
            refuse(number, "the line is no UTF-8 text");
        } catch (JsonProcessingException e) {
            refuse(
                    number,
                    "the line is no JSON object, nests deeper than %s, or names a member twice".formatted(DEEPEST));
        }
    }

    private void read(int number, JsonNode line, String text) {
        if (!line.isObject()) {
            refuse(number, "a line is an object with the members " + String.join(", ", MEMBERS));
            return;
        }
        int before = incoming.mistakes().size();
        line.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                add(number, "no member is called '%s' here".formatted(name), MEMBERS);
            }
        });
        var type = line.path(ContentLine.TYPE).asText();
        if (!FileNames.FOLDERS.contains(type)) {
            add(number, "/type: '%s' is no type of an entry".formatted(type), FileNames.FOLDERS);
        }
        var slug = line.path(ContentLine.SLUG);
        if (!slug.isTextual() || !Slug.isSlug(slug.textValue())) {
            refuse(number, "/slug: '%s' is no slug".formatted(slug.asText()));
        }
        var language = line.path(ContentLine.LANGUAGE).asText();
        if (!languages.offered().contains(language)) {
            add(
                    number,
                    "/language: '%s' is no language that this service is configured for (waymark.languages)"
                            .formatted(language),
                    languages.offered());
        }
        if (before == incoming.mistakes().size()) {
            add(new ContentLine(
                    number,
                    FileNames.TYPES.get(FileNames.FOLDERS.indexOf(type)),
                    slug.textValue(),
                    language.equals(languages.standard()) ? null : language,
                    text));
        }
    }

    private void add(ContentLine line) {
        var other = known.putIfAbsent(line.label(), line.number());
        if (other == null) {
            incoming.texts().add(line);
        } else {
            refuse(line.number(), "line %s is this entry already".formatted(other));
        }
    }

    /** Reads a line that was read before. */
    static JsonNode document(String line) {
        try {
            return JSON.readTree(line).path(ContentLine.DOCUMENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that was read once can be read again", e);
        }
    }

    private void refuse(int number, String detail) {
        add(number, detail, List.of());
    }

    private void add(int number, String detail, List<String> allowed) {
        incoming.mistakes().add(new Mistake("", number, detail, allowed));
    }
}
