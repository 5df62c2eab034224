package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.model.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Renders what a release changes, and what shows that, in batches, before anything of the release is written. */
@ApplicationScoped
class ReleaseRendering {
    private final RenditionPlanner planner;
    private final Languages languages;
    private final Cancellation cancellation;

    ReleaseRendering(RenditionPlanner planner, Languages languages, Cancellation cancellation) {
        this.planner = planner;
        this.languages = languages;
        this.cancellation = cancellation;
    }

    /** Takes what readers get differently of a batch of entries. */
    interface Taker {
        /** Takes a batch; the content has its documents and all to which they refer. */
        void take(RenditionPlan renditions, List<Long> batch, ContentView content);
    }

    /** @param at the time of the release */
    void render(ReleasePlan plan, Instant at, Taker taker) {
        var prospect = new Prospect(plan, languages.standard());
        for (var batch : Batches.of(plan.retired())) {
            cancellation.check();
            taker.take(planner.end(batch), batch, plan.content());
        }
        for (var batch : Batches.of(plan.rendered())) {
            cancellation.check();
            var content = plan.content().within();
            taker.take(planner.plan(batch, content, prospect, at), batch, content);
        }
    }

    /** Returns the paths at which readers would get something else. It costs what rendering does. */
    Set<String> urls(ReleasePlan plan, Instant at) {
        var urls = new TreeSet<String>();
        render(plan, at, (renditions, batch, content) -> urls.addAll(renditions.urls()));
        return urls;
    }
}
