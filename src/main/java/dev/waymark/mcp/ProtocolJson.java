package dev.waymark.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes messages for the library of the protocol, which leaves that to its user. */
final class ProtocolJson implements McpJsonMapper {
    static final ProtocolJson INSTANCE = new ProtocolJson();

    /** Messages may have members that this revision of the library does not know. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ProtocolJson() {}

    /** Makes a tree of maps, lists, texts and numbers. */
    static Object value(JsonNode tree) {
        return MAPPER.convertValue(tree, Object.class);
    }

    static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return MAPPER.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return MAPPER.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return MAPPER.readValue(content, MAPPER.constructType(type.getType()));
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return MAPPER.readValue(content, MAPPER.constructType(type.getType()));
    }

    @Override
    public <T> T convertValue(Object value, Class<T> type) {
        return MAPPER.convertValue(value, type);
    }

    @Override
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return MAPPER.convertValue(value, MAPPER.constructType(type.getType()));
    }

    @Override
    public String writeValueAsString(Object value) {
        return new String(bytes(value), UTF_8);
    }

    @Override
    public byte[] writeValueAsBytes(Object value) {
        return bytes(value);
    }
}
