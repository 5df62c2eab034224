package dev.waymark.publishing;

import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.Languages;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Releases;
import dev.waymark.store.WithdrawalTraces;
import dev.waymark.store.WithdrawalTraces.Place;
import dev.waymark.store.Withdrawals;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Removes texts from every release and makes the next one, by which everybody learns of it (ADR 16). Its cost grows with what is
 * removed and with all that ever showed it.
 */
@ApplicationScoped
public class Withdrawer {
    private static final String NOTE = "Content was withdrawn";

    private final Withdrawals withdrawals;
    private final WithdrawalTraces traces;
    private final Names names;
    private final Publications publications;
    private final Releases releases;
    private final ReleasePlanner planner;
    private final ReleaseWriter writer;
    private final DocumentJson json;
    private final Languages languages;
    private final Audit audit;

    Withdrawer(
            Withdrawals withdrawals,
            WithdrawalTraces traces,
            Names names,
            Publications publications,
            Releases releases,
            ReleasePlanner planner,
            ReleaseWriter writer,
            DocumentJson json,
            Languages languages,
            Audit audit) {
        this.withdrawals = withdrawals;
        this.traces = traces;
        this.names = names;
        this.publications = publications;
        this.releases = releases;
        this.planner = planner;
        this.writer = writer;
        this.json = json;
        this.languages = languages;
        this.audit = audit;
    }

    /**
     * What was removed.
     *
     * @param release the release by which that became known
     * @param urls the paths at which readers get something else, in this release or a former one, in order
     */
    public record Outcome(int release, Instant publishedAt, List<String> urls) {}

    /** Removes it; the caller holds the {@link ReleaseLock}, and nothing stands in the way. */
    public Outcome withdraw(Withdrawals.Target target, String reason, String by) {
        long entry = target.entry();
        boolean whole = target.revision() == null;
        var places = traces.places(entry);
        var neighbours = whole ? withdrawals.neighbours(entry) : List.<Long>of();
        if (whole) {
            audit.ends(List.of(entry), by);
        }
        var shown = withdrawals.withdraw(target, reason, by);
        var ended = whole ? publications.current(List.of(entry)) : List.<Publications.Public>of();
        var plan = ended.isEmpty() ? ReleasePlan.rendering(view(), List.of()) : plan(entry, ended, neighbours);
        var written = writer.write(plan, releases.rendering().orElseGet(planner::rendering), by, NOTE);
        int number = written.release().number();
        audit.withdrawal(entry, target.revision(), number, by);
        audit.release(Action.RELEASE_PUBLISHED, number, by);
        var urls = new TreeSet<>(written.urls());
        Batches.of(shown).forEach(batch -> traces.places(batch).forEach(place -> urls.add(url(place))));
        places.forEach(place -> urls.add(url(place)));
        return new Outcome(number, written.release().at(), List.copyOf(urls));
    }

    /** What is public of the entry ends, of which nothing but its tombstone is left, and what shows it is rendered with that. */
    private ReleasePlan plan(long entry, List<Publications.Public> ended, List<Long> neighbours) {
        var plan = new NamePlan();
        plan.retire(entry, null, names.of(List.of(entry)));
        return new ReleasePlan(
                view(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ended.stream()
                        .map(document -> new Publications.Key(document.entry(), document.locale()))
                        .toList(),
                plan.begun(),
                plan.ended(),
                List.of(),
                List.of(),
                List.of(entry),
                neighbours);
    }

    private ContentView view() {
        return new ContentView(languages, json);
    }

    private static String url(Place place) {
        return place.part().isEmpty()
                ? Href.of(place.root(), place.slug())
                : Href.of(place.slug(), place.type(), place.part());
    }
}
