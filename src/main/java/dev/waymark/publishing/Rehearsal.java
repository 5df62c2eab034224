package dev.waymark.publishing;

import dev.waymark.content.Finding;
import dev.waymark.content.RejectedException;
import dev.waymark.store.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Publishes within a transaction that is to be taken back. It has the release lock, and no draft is held or changed: nobody who
 * saves one waits for what nobody will get.
 */
@ApplicationScoped
public class Rehearsal {
    private final Publisher publisher;
    private final ReleasePlanner planner;
    private final ReleaseWriter writer;
    private final Releases releases;

    Rehearsal(Publisher publisher, ReleasePlanner planner, ReleaseWriter writer, Releases releases) {
        this.publisher = publisher;
        this.planner = planner;
        this.writer = writer;
        this.releases = releases;
    }

    /**
     * Publishes the drafts of those entries as they are now.
     *
     * @return the number of the release, which its transaction alone sees; empty if nothing differs from what is public
     * @throws RejectedException if the content would break its rules
     * @throws CancelledException if the service ends meanwhile
     */
    public OptionalInt publish(Collection<Long> entries, String by) {
        var request = publisher.request(publisher.begin(ReleaseOrder.of(entries)));
        if (request.isEmpty()) {
            return OptionalInt.empty();
        }
        var plan = planner.plan(request);
        if (plan.findings().stream().anyMatch(Finding::error)) {
            throw new RejectedException(plan.findings());
        }
        var how = releases.rendering().orElseGet(planner::rendering);
        return OptionalInt.of(writer.writePublic(plan, how, by, null).release().number());
    }
}
