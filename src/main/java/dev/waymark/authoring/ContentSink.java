package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.store.Snapshots;
import java.io.IOException;

/** Takes documents and translated texts, one after the other. */
interface ContentSink extends AutoCloseable {
    /**
     * Takes what an entry says in one language.
     *
     * @param translated whether these are translated texts, and not the document itself
     * @param document the same as a tree, its members in their order
     */
    void add(Snapshots.Text text, boolean translated, JsonNode document) throws IOException;

    @Override
    void close() throws IOException;
}
