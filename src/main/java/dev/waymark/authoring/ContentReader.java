package dev.waymark.authoring;

import static java.util.stream.Collectors.toSet;

import dev.waymark.content.DocumentJson;
import dev.waymark.content.Finding;
import dev.waymark.publishing.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/** Reads texts to documents, and names all that is wrong with them. */
@ApplicationScoped
class ContentReader {
    private static final Logger LOG = Logger.getLogger(ContentReader.class);

    /** So many texts are read between two lines in the log. */
    private static final int REPORTED = 10_000;

    private final DocumentJson json;
    private final Cancellation cancellation;

    ContentReader(DocumentJson json, Cancellation cancellation) {
        this.json = json;
        this.cancellation = cancellation;
    }

    /**
     * Reads them.
     *
     * @param progress is told how many were read
     * @throws dev.waymark.publishing.CancelledException if the service ends meanwhile
     */
    ReadContent read(Incoming incoming, IntConsumer progress) {
        var named = incoming.texts().stream()
                .filter(text -> text.language() == null)
                .map(ContentText::entry)
                .collect(toSet());
        var content = new ReadContent(named, new ArrayList<>(incoming.mistakes()));
        int done = 0;
        for (var text : incoming.texts()) {
            cancellation.check();
            if (Incoming.isHopeless(content.mistakes())) {
                break;
            }
            if (content.size() % REPORTED == 0 && content.size() > 0) {
                LOG.infof(
                        "%s of %s content files are read",
                        content.size(), incoming.texts().size());
            }
            read(text, content);
            progress.accept(++done);
        }
        return content;
    }

    private void read(ContentText text, ReadContent content) {
        var tree = text.tree();
        content.mistakes().addAll(tree.mistakes());
        if (!tree.mistakes().isEmpty()) {
            return;
        }
        if (text.language() != null) {
            var reading = json.readTexts(text.type(), text.slug(), tree.root());
            refuse(reading.findings(), text, tree, content);
            if (reading.texts() != null) {
                content.translations().put(text, reading.texts());
            }
            return;
        }
        var reading = json.read(text.type(), text.slug(), tree.root());
        refuse(reading.findings(), text, tree, content);
        var document = reading.document();
        if (document == null) {
            return;
        }
        if (document.slug().value().equals(text.slug())) {
            content.documents().put(text, document);
        } else {
            content.mistakes()
                    .add(new Mistake(
                            text.name(),
                            tree.line("/slug"),
                            text.name().isEmpty()
                                    ? "/document/slug: not the slug of the line"
                                    : "the slug is not the file name",
                            List.of(text.slug())));
        }
    }

    private static void refuse(List<Finding> findings, ContentText text, TextTree tree, ReadContent content) {
        for (var finding : findings) {
            content.mistakes().add(Mistake.of(text.name(), tree.line(finding.pointer()), finding));
        }
    }
}
