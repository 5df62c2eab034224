package dev.waymark.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON to a tree, and names what a tree cannot show: members that stand twice, and texts that no database can keep.
 * Whatever is no JSON at all ends in a problem.
 */
final class StrictJson {

    private static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(200_000)
                    .maxNameLength(64)
                    .maxNumberLength(30)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Mistakes mistakes = new Mistakes();

    Mistakes mistakes() {
        return mistakes;
    }

    JsonNode read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(text(bytes))) {
            if (parser.nextToken() == null) {
                throw malformed("The body is empty. Send a JSON object.");
            }
            JsonNode tree = value(parser);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the end of the JSON object. Send one object and nothing else.");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw malformed(
                    "The body nests deeper than %s, or has a name of more than 64 characters, a text of more than 200000 or a number of more than 30."
                            .formatted(DEEPEST));
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON: line %s, column %s."
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> {
                check(parser.getText(), parser);
                yield NODES.textNode(parser.getText());
            }
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            check(name, parser);
            parser.nextToken();
            JsonNode value = value(parser);
            if (object.has(name)) {
                refuse(parser, "It stands here twice; send it once.");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private void check(String text, JsonParser parser) {
        if (!StandardCharsets.UTF_16BE.newEncoder().canEncode(text) || text.indexOf('\0') >= 0) {
            refuse(parser, "It has half of a surrogate pair, or the character NUL, and so is no text.");
        }
    }

    /** Remembers that something is wrong at the place to which the parser has come. */
    private void refuse(JsonParser parser, String detail) {
        mistakes.add(() ->
                ProblemError.inBody(parser.getParsingContext().pathAsPointer().toString(), detail));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8 text. Encode it as UTF-8.");
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemType.MALFORMED_BODY.because(detail);
    }
}
