package dev.waymark.publishing;

import dev.waymark.model.Completeness;
import dev.waymark.model.EntryType;
import dev.waymark.store.Coverages;
import dev.waymark.store.Renditions;
import dev.waymark.wire.Href;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What readers get differently of some entries, decided before it is written. */
class RenditionPlan {
    private final List<Renditions.Wanted> begun = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private final Set<String> urls = new TreeSet<>();
    private final Map<Coverages.Kind, Integer> coverage = new HashMap<>();

    List<Renditions.Wanted> begun() {
        return begun;
    }

    /** The rows that end. */
    List<Long> ended() {
        return ended;
    }

    Set<String> urls() {
        return urls;
    }

    /** How many entries more, or fewer, are said so far in a language. */
    Map<Coverages.Kind, Integer> coverage() {
        return coverage;
    }

    /** Has readers get something from now on. */
    void begin(String slug, Collection<Renditions.Wanted> all) {
        begun.addAll(all);
        all.forEach(wanted -> {
            urls.add(url(slug, wanted.type(), wanted.part()));
            count(wanted.locale(), wanted.type(), wanted.completeness(), 1);
        });
    }

    /** Has readers get something no longer; the slug is the one that the entry had. */
    void end(String slug, Collection<Renditions.Current> all) {
        all.forEach(current -> {
            ended.add(current.id());
            urls.add(url(slug, current.type(), current.part()));
            count(current.locale(), current.type(), current.completeness(), -1);
        });
    }

    /** Leaves out parts of entries, of which nobody says how complete they are. */
    private void count(String locale, EntryType type, @Nullable Completeness completeness, int change) {
        if (completeness != null) {
            coverage.merge(new Coverages.Kind(locale, type, completeness), change, Integer::sum);
        }
    }

    private static String url(String slug, EntryType type, String part) {
        return part.isEmpty() ? Href.of(type, slug) : Href.of(slug, type, part);
    }
}
