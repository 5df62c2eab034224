package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.waymark.store.Snapshots;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a line of JSON for each document and translation, which {@link ContentLine} reads. */
final class LineSink implements ContentSink {
    private final OutputStream out;

    LineSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(Snapshots.Text text, boolean translated, JsonNode document) throws IOException {
        var line = JsonNodeFactory.instance.objectNode();
        line.put(ContentLine.TYPE, text.type().value());
        line.put(ContentLine.SLUG, text.slug().value());
        line.put(ContentLine.LANGUAGE, text.locale());
        line.set(ContentLine.DOCUMENT, document);
        out.write(line.toString().getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
