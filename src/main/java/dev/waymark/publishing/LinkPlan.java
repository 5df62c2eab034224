package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Slug;
import dev.waymark.rendering.ReferrerView;
import dev.waymark.store.Links;
import dev.waymark.store.Links.Outgoing;
import dev.waymark.wire.Ref;
import dev.waymark.wire.Referrer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides which references begin and end with a release; what stays the same keeps its row. */
class LinkPlan {
    private static final Set<Relation> TO_SKILLS =
            EnumSet.complementOf(EnumSet.of(Relation.LISTS, Relation.LEADS_TO, Relation.SUPERSEDED_BY));

    private final ContentView content;
    private final DocumentJson json;
    private final Languages languages;
    private final List<Outgoing> begun = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private final Set<Long> left = new TreeSet<>();

    LinkPlan(ContentView content, DocumentJson json, Languages languages) {
        this.content = content;
        this.json = json;
        this.languages = languages;
    }

    List<Outgoing> begun() {
        return begun;
    }

    /** The rows that end. */
    List<Long> ended() {
        return ended;
    }

    /** The skills to which fewer references lead. */
    Set<Long> left() {
        return left;
    }

    /** Has an entry refer to what its document refers to. */
    void publish(long entry, AuthoredDocument document, Collection<Links.Current> current) {
        var wanted = new LinkedHashSet<>(outgoing(entry, document));
        current.stream().filter(link -> !wanted.remove(link.reference())).forEach(this::end);
        begun.addAll(wanted);
    }

    void retire(Collection<Links.Current> current) {
        current.forEach(this::end);
    }

    private void end(Links.Current link) {
        ended.add(link.id());
        if (TO_SKILLS.contains(link.reference().relation())) {
            left.add(link.reference().target());
        }
    }

    private List<Outgoing> outgoing(long entry, AuthoredDocument document) {
        var positions = new EnumMap<Relation, Integer>(Relation.class);
        var referrers = new HashMap<Part, String>();
        return document.edges().stream()
                .map(edge -> new Outgoing(
                        entry,
                        edge.part() == null ? "" : edge.part().value(),
                        edge.relation(),
                        content.entry(EntryRef.of(edge)).orElseThrow(),
                        positions.merge(edge.relation(), 1, Integer::sum),
                        json.text(edge.attributes()),
                        referrers.computeIfAbsent(Part.of(edge), part -> json.text(referrer(entry, part)))))
                .toList();
    }

    /** Where a reference stands: in a stage or tip, or in the entry itself. */
    private record Part(@Nullable Slug slug, boolean tip) {
        static Part of(Edge edge) {
            return new Part(edge.part(), edge.relation() == Relation.MENTIONS);
        }

        Ref in(Roadmap roadmap) {
            var slug = Objects.requireNonNull(this.slug);
            return tip ? ReferrerView.tip(roadmap, slug) : ReferrerView.stage(roadmap, slug);
        }
    }

    private ReferrerView referrer(long entry, Part part) {
        var from = new TreeMap<String, Referrer>();
        var parts = new TreeMap<String, Ref>();
        for (var language : languages.offered()) {
            var translated = content.in(language, entry).document();
            from.put(language, ReferrerView.from(translated));
            if (part.slug() != null && translated instanceof Roadmap roadmap) {
                parts.put(language, part.in(roadmap));
            }
        }
        return new ReferrerView(from, parts);
    }
}
