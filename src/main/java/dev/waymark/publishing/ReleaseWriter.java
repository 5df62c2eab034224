package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.Languages;
import dev.waymark.rendering.Renderer;
import dev.waymark.store.Drafts;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Rendering;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes what was planned, in batches. */
@ApplicationScoped
class ReleaseWriter {
    private static final Logger LOG = Logger.getLogger(ReleaseWriter.class);

    /** So many entries are rendered between two lines in the log. */
    private static final int REPORTED = 10_000;

    private final Releases releases;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Publications publications;
    private final Names names;
    private final Links links;
    private final RenditionWriter renditions;
    private final DocumentJson json;
    private final Languages languages;
    private final Cancellation cancellation;

    ReleaseWriter(
            Releases releases,
            Drafts drafts,
            Revisions revisions,
            Publications publications,
            Names names,
            Links links,
            RenditionWriter renditions,
            DocumentJson json,
            Languages languages,
            Cancellation cancellation) {
        this.releases = releases;
        this.drafts = drafts;
        this.revisions = revisions;
        this.publications = publications;
        this.names = names;
        this.links = links;
        this.renditions = renditions;
        this.json = json;
        this.languages = languages;
        this.cancellation = cancellation;
    }

    /** How this version of the code renders everything. */
    Rendering rendering() {
        return new Rendering(Renderer.VERSION, languages.offered());
    }

    /**
     * Writes a release.
     *
     * @return its number
     */
    int write(ReleasePlan plan, String by, @Nullable String note) {
        var next = releases.next();
        int number = next.number();
        // What does not change stays as the release before rendered it.
        releases.add(next, by, note, releases.rendering().orElse(rendering()));
        each(plan.revisions(), batch -> revisions.add(batch, next, by));
        each(plan.endedPublications(), batch -> publications.close(batch, number));
        each(plan.publications(), batch -> publications.open(batch, number));
        each(plan.endedNames(), batch -> names.close(batch, number));
        each(plan.names(), batch -> names.open(batch, number));
        each(plan.endedLinks(), batch -> links.close(batch, number));
        each(plan.links(), batch -> links.open(batch, number));
        each(plan.publications(), drafts::published);
        each(plan.retired(), batch -> {
            drafts.retired(batch);
            renditions.close(batch, number);
        });
        var progress = new Progress(next, plan.rendered().size());
        each(plan.rendered(), batch -> {
            renditions.render(batch, plan.content().within(), next);
            progress.add(batch.size());
        });
        return number;
    }

    /**
     * Publishes everything as this version of the code renders it.
     *
     * @return the number of the release
     */
    int renderAnew() {
        var next = releases.next();
        releases.add(next, "waymark", "Rendered by a newer version of Waymark", rendering());
        var progress = new Progress(next, names.countPublished());
        var batch = names.published(0, REPORTED / 10);
        while (!batch.isEmpty()) {
            cancellation.check();
            renditions.render(batch, new ContentView(languages, json), next);
            progress.add(batch.size());
            batch = names.published(batch.get(batch.size() - 1), REPORTED / 10);
        }
        return next.number();
    }

    private <T> void each(Collection<T> all, Consumer<List<T>> write) {
        for (var batch : Batches.of(all)) {
            cancellation.check();
            write.accept(batch);
        }
    }

    /** Says in the log how far a long publication is. */
    private static final class Progress {
        private final Releases.Next next;
        private final int all;
        private int done;

        Progress(Releases.Next next, int all) {
            this.next = next;
            this.all = all;
        }

        void add(int more) {
            int before = done;
            done += more;
            if (before / REPORTED < done / REPORTED) {
                LOG.infof("Release %d: %d of %d entries are rendered", next.number(), done, all);
            }
        }
    }
}
