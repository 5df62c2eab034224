package dev.waymark.authoring;

import dev.waymark.content.DocumentHistory;
import dev.waymark.content.DocumentJson;
import dev.waymark.http.SpoolFile;
import dev.waymark.model.Languages;
import dev.waymark.store.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes all content into a file, as it is at one moment. Its memory does not grow with the content, and no client keeps a
 * connection of the database, however slowly it reads.
 */
@ApplicationScoped
public class Export {
    private final Snapshots snapshots;
    private final DocumentJson json;
    private final DocumentHistory history;
    private final Languages languages;

    Export(Snapshots snapshots, DocumentJson json, DocumentHistory history, Languages languages) {
        this.snapshots = snapshots;
        this.json = json;
        this.history = history;
        this.languages = languages;
    }

    /** Writes the drafts of all entries that are not retired, nor to be retired, in every language on offer. */
    @Transactional
    public SpoolFile drafts(FileFormat format) {
        return write(format, reader -> snapshots.drafts(languages.offered(), reader));
    }

    /** Writes the documents that were public in a release. */
    @Transactional
    public SpoolFile released(int release, FileFormat format) {
        return write(format, reader -> snapshots.released(release, languages.offered(), reader));
    }

    private SpoolFile write(FileFormat format, Consumer<Snapshots.Reader> content) {
        snapshots.begin();
        var file = SpoolFile.create();
        try (var sink = format.to(file.out())) {
            content.accept(page -> write(page, sink));
            return file;
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void write(List<Snapshots.Text> page, ContentSink sink) {
        try {
            for (var text : page) {
                boolean translated = !text.locale().equals(languages.standard());
                var tree =
                        translated ? json.textsTree(text.type(), text.text()) : history.tree(text.type(), text.text());
                if (!tree.isEmpty()) {
                    sink.add(text, translated, tree);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
