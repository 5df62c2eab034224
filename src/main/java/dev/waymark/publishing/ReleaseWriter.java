package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.model.Languages;
import dev.waymark.reading.ReleasePublished;
import dev.waymark.store.Drafts;
import dev.waymark.store.LinkedFacets;
import dev.waymark.store.Links;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Releases;
import dev.waymark.store.Releases.Rendering;
import dev.waymark.store.Renditions;
import dev.waymark.store.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final RenditionPlanner planner;
    private final Renditions renditions;
    private final LinkedFacets linkedFacets;
    private final Relinking relinking;
    private final Languages languages;
    private final Cancellation cancellation;
    private final Event<ReleasePublished> published;

    ReleaseWriter(
            Releases releases,
            Drafts drafts,
            Revisions revisions,
            Publications publications,
            Names names,
            Links links,
            RenditionPlanner planner,
            Renditions renditions,
            LinkedFacets linkedFacets,
            Relinking relinking,
            Languages languages,
            Cancellation cancellation,
            Event<ReleasePublished> published) {
        this.releases = releases;
        this.drafts = drafts;
        this.revisions = revisions;
        this.publications = publications;
        this.names = names;
        this.links = links;
        this.planner = planner;
        this.renditions = renditions;
        this.linkedFacets = linkedFacets;
        this.relinking = relinking;
        this.languages = languages;
        this.cancellation = cancellation;
        this.published = published;
    }

    /**
     * A release that was written.
     *
     * @param urls the paths at which readers get something else
     */
    record Written(Releases.Next release, Set<String> urls) {}

    /**
     * Writes a release.
     *
     * @param rendering how everything in the release is rendered
     */
    Written write(ReleasePlan plan, Rendering rendering, String by, @Nullable String note) {
        var next = releases.next();
        int number = next.number();
        releases.add(next, by, note, rendering);
        var urls = new TreeSet<String>();
        var progress =
                new Progress(next, plan.rendered().size() + plan.retired().size());
        render(plan, next, (renditionPlan, batch, content) -> {
            progress.add(batch.size());
            renditions.close(renditionPlan.ended(), number);
            renditions.open(renditionPlan.begun(), number);
            urls.addAll(renditionPlan.urls());
            if (plan.changesNothing()) {
                relinking.relink(batch, content, number);
            }
        });
        each(plan.revisions(), batch -> revisions.add(batch, next, by));
        each(plan.endedPublications(), batch -> publications.close(batch, number));
        each(plan.publications(), batch -> publications.open(batch, number));
        each(plan.endedNames(), batch -> names.close(batch, number));
        each(plan.names(), batch -> names.open(batch, number));
        each(plan.endedLinks(), batch -> links.close(batch, number));
        each(plan.links(), batch -> links.open(batch, number));
        each(plan.publications(), drafts::published);
        each(plan.retired(), drafts::retired);
        var filed = new LinkedHashSet<>(plan.rendered());
        each(plan.changed(), batch -> filed.addAll(links.placedBy(batch, number)));
        each(filed, batch -> linkedFacets.update(batch, number));
        published.fire(new ReleasePublished(number));
        return new Written(next, urls);
    }

    /** Returns the paths at which readers would get something else. It costs what rendering does, and writes nothing. */
    Set<String> check(ReleasePlan plan) {
        var urls = new TreeSet<String>();
        render(plan, releases.next(), (renditionPlan, batch, content) -> urls.addAll(renditionPlan.urls()));
        return urls;
    }

    /** Takes what readers get of a batch of entries. */
    private interface Rendered {
        void take(RenditionPlan plan, List<Long> batch, ContentView content);
    }

    private void render(ReleasePlan plan, Releases.Next next, Rendered rendered) {
        var prospect = new Prospect(plan, languages.standard());
        each(plan.retired(), batch -> rendered.take(planner.end(batch), batch, plan.content()));
        each(plan.rendered(), batch -> {
            var content = plan.content().within();
            rendered.take(planner.plan(batch, content, prospect, next.at()), batch, content);
        });
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
                LOG.infof("Release %s: %s of %s entries are rendered", next.number(), done, all);
            }
        }
    }
}
