package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.Finding;
import dev.waymark.content.ReferenceRules;
import dev.waymark.content.Rule;
import dev.waymark.content.Rules;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.store.Links;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what a release is to publish against the rules of the content. */
@ApplicationScoped
class ReleaseCheck {
    /** What depends on all else that is public, and so on what has happened since a release was made. */
    private static final Set<Rule> OF_ALL = EnumSet.of(Rule.DANGLING_REFERENCE, Rule.SLUG_TAKEN);

    private final Names names;
    private final Links links;
    private final Languages languages;

    ReleaseCheck(Names names, Links links, Languages languages) {
        this.names = names;
        this.links = links;
        this.languages = languages;
    }

    /**
     * Returns what is wrong with documents that change.
     *
     * @param content the documents, and all to which they refer
     */
    List<Finding> changed(Map<Long, AuthoredDocument> documents, ContentView content) {
        var findings = new ArrayList<Finding>();
        documents.values().forEach(document -> findings.addAll(Rules.check(document)));
        documents.forEach((entry, document) -> translations(entry, document, content, findings));
        var references = new ReferenceRules(documents, content);
        references.checkTargets();
        ReferenceRules.ACYCLIC.forEach(relation -> {
            var unchanged = new HashSet<>(references.targets(relation));
            unchanged.removeAll(documents.keySet());
            var onward = unchanged.isEmpty() ? List.<Links.Arrow>of() : links.onwardFrom(unchanged, relation);
            references.checkCycles(relation, onward, this::slug);
        });
        findings.addAll(references.findings());
        findings.addAll(slugs(documents));
        return findings;
    }

    /**
     * Returns the same of documents that were public together once: a rule that was made since warns of what it finds in them,
     * and keeps nobody from going back to them.
     */
    List<Finding> restored(Map<Long, AuthoredDocument> documents, ContentView content) {
        return changed(documents, content).stream()
                .map(finding -> OF_ALL.contains(finding.rule()) ? finding : finding.asWarning())
                .toList();
    }

    /** Returns what still refers to entries that are to be retired, beside documents that change. */
    List<Finding> retired(Collection<Long> retired, Set<Long> changed) {
        var gone = new HashSet<>(retired);
        gone.addAll(changed);
        var findings = new ArrayList<Finding>();
        for (var batch : Batches.of(retired)) {
            if (!gone.containsAll(links.sourcesOf(batch))) {
                batch.forEach(entry -> stillReferredTo(entry, gone, findings));
            }
        }
        return findings;
    }

    private void stillReferredTo(long entry, Set<Long> gone, List<Finding> findings) {
        var referrers = new HashSet<>(links.sourcesOf(Set.of(entry)));
        referrers.removeAll(gone);
        if (!referrers.isEmpty()) {
            var name = live(Set.of(entry)).get(0);
            findings.add(new Finding(
                    Rule.STILL_REFERRED_TO,
                    name.type(),
                    name.slug().value(),
                    "",
                    "still referred to by %s"
                            .formatted(live(referrers).stream()
                                    .map(referrer ->
                                            "%s %s".formatted(referrer.type().value(), referrer.slug()))
                                    .sorted()
                                    .collect(Collectors.joining(", ")))));
        }
    }

    private void translations(long entry, AuthoredDocument document, ContentView content, List<Finding> findings) {
        for (var language : languages.offered()) {
            for (var pointer : content.in(language, entry).orphaned()) {
                findings.add(new Finding(
                        Rule.ORPHANED_TRANSLATION,
                        document.type(),
                        document.slug().value(),
                        pointer,
                        "the translation into %s says something that the document does not".formatted(language)));
            }
        }
    }

    private List<Finding> slugs(Map<Long, AuthoredDocument> documents) {
        var findings = new ArrayList<Finding>();
        var entries = new HashMap<EntryType, Map<Slug, Long>>();
        documents.forEach((entry, document) -> entries.computeIfAbsent(document.type(), type -> new HashMap<>())
                .put(document.slug(), entry));
        entries.forEach((type, some) -> Batches.of(some.keySet())
                .forEach(batch -> names.known(type, batch).stream()
                        .filter(name -> !Objects.equals(name.entry(), some.get(name.slug())))
                        .forEach(name -> findings.add(new Finding(
                                Rule.SLUG_TAKEN,
                                type,
                                name.slug().value(),
                                "/slug",
                                "'%s' is or was the name of another entry; a slug is never given twice"
                                        .formatted(name.slug()))))));
        return findings;
    }

    private String slug(long entry) {
        return live(Set.of(entry)).get(0).slug().value();
    }

    private List<Names.Known> live(Set<Long> entries) {
        return names.of(entries).stream()
                .filter(name -> name.state() == NameState.LIVE)
                .toList();
    }
}
