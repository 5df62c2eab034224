package dev.waymark.publishing;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Skill;
import dev.waymark.store.Links;
import dev.waymark.store.NameState;
import dev.waymark.store.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds skills to which nothing leads: no reference, and no other skill that is related. */
@ApplicationScoped
class UnreachedSkills {
    private final Links links;
    private final Names names;

    UnreachedSkills(Links links, Names names) {
        this.links = links;
        this.names = names;
    }

    /**
     * Returns the skills to which nothing will lead.
     *
     * @param left skills to which fewer references lead
     * @param former the references until then of entries that change or are retired, which do not count
     */
    List<Finding> of(
            Map<Long, AuthoredDocument> documents,
            ContentView content,
            Collection<Long> left,
            Map<Long, List<Links.Current>> former) {
        var open = new TreeSet<>(left);
        documents.forEach((entry, document) -> {
            if (document.type() == EntryType.SKILL) {
                open.add(entry);
            }
        });
        documents.forEach((entry, document) -> {
            document.edges().forEach(edge -> content.entry(EntryRef.of(edge)).ifPresent(open::remove));
            if (document instanceof Skill skill && !skill.related().isEmpty()) {
                open.remove(entry);
            }
        });
        var unreached = new TreeSet<Long>();
        var referrers = referrers(former);
        for (var batch : Batches.of(open)) {
            var but = new HashSet<>(batch);
            but.retainAll(former.keySet()); // their own relations
            batch.forEach(skill -> but.addAll(referrers.getOrDefault(skill, Set.of())));
            unreached.addAll(links.unreached(batch, but));
        }
        var findings = new ArrayList<Finding>();
        var unchanged = new ArrayList<Long>();
        for (long entry : unreached) {
            var document = documents.get(entry);
            if (document == null) {
                unchanged.add(entry);
            } else {
                findings.add(finding(document.slug().value(), "nothing refers to it, so that nobody comes across it"));
            }
        }
        Batches.of(unchanged)
                .forEach(batch -> names.of(batch).stream()
                        .filter(name -> name.state() == NameState.LIVE)
                        .map(name -> finding(name.slug().value(), "nothing will refer to it any more"))
                        .forEach(findings::add));
        return findings;
    }

    private static Map<Long, Set<Long>> referrers(Map<Long, List<Links.Current>> former) {
        var referrers = new HashMap<Long, Set<Long>>();
        former.forEach((source, some) -> some.forEach(link -> referrers
                .computeIfAbsent(link.reference().target(), target -> new HashSet<>())
                .add(source)));
        return referrers;
    }

    private static Finding finding(String slug, String detail) {
        return new Finding(Rule.UNREACHED_SKILL, EntryType.SKILL, slug, "", detail);
    }
}
