package dev.waymark.publishing;

import dev.waymark.reading.ReleasePublished;
import dev.waymark.store.Coverages;
import dev.waymark.store.DraftBases;
import dev.waymark.store.LinkedFacets;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Rendering;
import dev.waymark.store.Renditions;
import dev.waymark.store.Revisions;
import dev.waymark.store.TableStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes what was planned, in batches. */
@ApplicationScoped
class ReleaseWriter {
    private static final Logger LOG = Logger.getLogger(ReleaseWriter.class);

    /** So many entries are rendered between two lines in the log. */
    private static final int REPORTED = 10_000;

    private final TableStatistics statistics;
    private final Releases releases;
    private final DraftBases drafts;
    private final UneditedDrafts unedited;
    private final Revisions revisions;
    private final Publications publications;
    private final Names names;
    private final Links links;
    private final ReleaseRendering rendering;
    private final Renditions renditions;
    private final Coverages coverages;
    private final LinkedFacets linkedFacets;
    private final Relinking relinking;
    private final Cancellation cancellation;
    private final Event<ReleasePublished> published;

    ReleaseWriter(
            TableStatistics statistics,
            Releases releases,
            DraftBases drafts,
            UneditedDrafts unedited,
            Revisions revisions,
            Publications publications,
            Names names,
            Links links,
            ReleaseRendering rendering,
            Renditions renditions,
            Coverages coverages,
            LinkedFacets linkedFacets,
            Relinking relinking,
            Cancellation cancellation,
            Event<ReleasePublished> published) {
        this.statistics = statistics;
        this.releases = releases;
        this.drafts = drafts;
        this.unedited = unedited;
        this.revisions = revisions;
        this.publications = publications;
        this.names = names;
        this.links = links;
        this.rendering = rendering;
        this.renditions = renditions;
        this.coverages = coverages;
        this.linkedFacets = linkedFacets;
        this.relinking = relinking;
        this.cancellation = cancellation;
        this.published = published;
    }

    /** @param urls the paths at which readers get something else */
    record Written(Releases.Next release, Set<String> urls) {}

    /** @param how how everything in the release is rendered */
    Written write(ReleasePlan plan, Rendering how, String by, @Nullable String note) {
        var written = writePublic(plan, how, by, note);
        // Last, so that nobody who saves a draft has to wait for what was written before.
        unedited.follow(plan.publications(), by);
        cancellation.inBatches(plan.retired(), drafts::retired);
        published.fire(new ReleasePublished(written.release().number()));
        return written;
    }

    /** Writes what readers get and nothing else: drafts stay as they are, and nobody is told. */
    Written writePublic(ReleasePlan plan, Rendering how, String by, @Nullable String note) {
        statistics.hold(plan.rendered().size());
        var next = releases.next();
        int number = next.number();
        releases.add(next, by, note, how);
        var urls = new TreeSet<String>();
        var coverage = new HashMap<Coverages.Kind, Integer>();
        var progress =
                new Progress(next, plan.rendered().size() + plan.retired().size());
        rendering.render(plan, next.at(), (planned, batch, content) -> {
            progress.add(batch.size());
            renditions.close(planned.ended(), number);
            renditions.open(planned.begun(), number);
            urls.addAll(planned.urls());
            planned.coverage().forEach((kind, change) -> coverage.merge(kind, change, Integer::sum));
            if (plan.changesNothing()) {
                relinking.relink(batch, content, number);
            }
        });
        coverages.change(coverage, number);
        cancellation.inBatches(plan.revisions(), batch -> revisions.add(batch, next, by));
        cancellation.inBatches(plan.endedPublications(), batch -> publications.close(batch, number));
        cancellation.inBatches(plan.publications(), batch -> publications.open(batch, number));
        cancellation.inBatches(plan.endedNames(), batch -> names.close(batch, number));
        cancellation.inBatches(plan.names(), batch -> names.open(batch, number));
        cancellation.inBatches(plan.endedLinks(), batch -> links.close(batch, number));
        cancellation.inBatches(plan.links(), batch -> links.open(batch, number));
        var filed = new LinkedHashSet<>(plan.rendered());
        cancellation.inBatches(plan.changed(), batch -> filed.addAll(links.placedBy(batch, number)));
        cancellation.inBatches(filed, batch -> linkedFacets.update(batch, number));
        return new Written(next, urls);
    }

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
                LOG.infof("Release %s: %s of %s entries are rendered", next.number(), done, all);
            }
        }
    }
}
