package dev.waymark.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Translated;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.rendering.RefFactory;
import dev.waymark.rendering.RenderContext;
import dev.waymark.rendering.RenderedPart;
import dev.waymark.rendering.Renderer;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import dev.waymark.store.Publications;
import dev.waymark.store.Renditions;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what readers get: renders entries, and finds each part that is not as it was. Writes nothing. */
@ApplicationScoped
class RenditionPlanner {
    private final Renditions renditions;
    private final Publications publications;
    private final Names names;
    private final PublishedContent published;
    private final RelatedSkills relatedSkills;
    private final DocumentJson json;
    private final Languages languages;
    private final Renderer renderer = new Renderer();

    RenditionPlanner(
            Renditions renditions,
            Publications publications,
            Names names,
            PublishedContent published,
            RelatedSkills relatedSkills,
            DocumentJson json,
            Languages languages) {
        this.renditions = renditions;
        this.publications = publications;
        this.names = names;
        this.published = published;
        this.relatedSkills = relatedSkills;
        this.json = json;
        this.languages = languages;
    }

    private record Key(EntryType type, String part, String language) {
        static Key of(Renditions.Current current) {
            return new Key(current.type(), current.part(), current.locale());
        }
    }

    /**
     * Renders some entries, in every language.
     *
     * @param content the documents that change; what is public already is added
     * @param prospect what the store will say of them
     * @param at the time of the release
     */
    RenditionPlan plan(List<Long> entries, ContentView content, Prospect prospect, Instant at) {
        published.addDocuments(content, entries);
        var documents = entries.stream().map(content::document).toList();
        addTargets(content, documents);
        addTargets(content, listedJobRoles(content, documents)); // stages show what their job roles require
        var related = relatedSkills.naming(entries, content, prospect);
        var numbers = publications.revisions(entries, languages.standard()).stream()
                .collect(toMap(Publications.Numbered::entry, Publications.Numbered::revision));
        var known = names.of(entries).stream().collect(groupingBy(Names.Known::entry));
        var current = renditions.current(entries).stream().collect(groupingBy(Renditions.Current::entry));
        var plan = new RenditionPlan();
        for (long entry : entries) {
            var before = current.getOrDefault(entry, List.of()).stream().collect(toMap(Key::of, Function.identity()));
            var after = new LinkedHashMap<Key, Renditions.Wanted>();
            var license = license(content.document(entry));
            for (var language : languages.offered()) {
                var translated = content.in(language, entry);
                var context = new RenderContext(
                        new RefFactory(content, language),
                        prospect.formerSlugs(entry, known.getOrDefault(entry, List.of())),
                        prospect.revision(entry, numbers),
                        language,
                        translated.untranslated(),
                        related.getOrDefault(entry, List.of()),
                        (type, part, dated) -> {
                            var key = new Key(type, part, language);
                            var same = before.get(key);
                            if (same != null) {
                                var unchanged = dated.apply(same.publishedAt());
                                if (wanted(entry, unchanged, translated, language, license)
                                        .sha256()
                                        .equals(same.sha256())) {
                                    before.remove(key);
                                    return unchanged;
                                }
                            }
                            var changed = dated.apply(at);
                            after.put(key, wanted(entry, changed, translated, language, license));
                            return changed;
                        });
                renderer.render(translated.document(), context);
            }
            plan.begin(content.document(entry).slug().value(), after.values());
            plan.end(slug(known.getOrDefault(entry, List.of())), before.values());
        }
        return plan;
    }

    RenditionPlan end(Collection<Long> entries) {
        var known = names.of(entries).stream().collect(groupingBy(Names.Known::entry));
        var plan = new RenditionPlan();
        renditions.current(entries).stream()
                .collect(groupingBy(Renditions.Current::entry))
                .forEach((entry, some) -> plan.end(slug(known.getOrDefault(entry, List.of())), some));
        return plan;
    }

    /** The slug under which readers find an entry; an empty text if they find it under none. */
    private static String slug(List<Names.Known> known) {
        return known.stream()
                .filter(name -> name.state() == NameState.LIVE)
                .map(name -> name.slug().value())
                .findFirst()
                .orElse("");
    }

    /** Where the terms of a document stand: at their own address, or else in the document. */
    private static @Nullable String license(AuthoredDocument document) {
        var license = document.license();
        if (license == null) {
            return null;
        }
        var url = license.url();
        return url != null && url.matches("https?://[!-~&&[^<>\"\\\\^`{|}]]+")
                ? url
                : Href.of(document.type(), document.slug().value()) + "#/license";
    }

    private void addTargets(ContentView content, Collection<AuthoredDocument> documents) {
        published.addTargets(
                content,
                documents.stream()
                        .flatMap(document -> document.edges().stream())
                        .map(EntryRef::of)
                        .toList(),
                name -> !name.retired());
    }

    private static List<AuthoredDocument> listedJobRoles(ContentView content, Collection<AuthoredDocument> documents) {
        return documents.stream()
                .filter(document -> document.type() == EntryType.ROADMAP)
                .flatMap(document -> document.edges().stream())
                .filter(edge -> edge.type() == EntryType.JOB_ROLE)
                .map(EntryRef::of)
                .distinct()
                .map(ref -> content.document(content.entry(ref).orElseThrow()))
                .toList();
    }

    private Renditions.Wanted wanted(
            long entry, RenderedPart part, Translated translated, String language, @Nullable String license) {
        return new Renditions.Wanted(
                entry,
                part.type(),
                part.part(),
                part.slug(),
                language,
                json.text(part.document()),
                json.text(part.summary()),
                part.title(),
                part.position(),
                license,
                part.part().isEmpty() ? translated.completeness() : null,
                part.facets());
    }
}
