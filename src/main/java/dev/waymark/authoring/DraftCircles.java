package dev.waymark.authoring;

import dev.waymark.content.ContentView;
import dev.waymark.content.Finding;
import dev.waymark.content.ReferenceRules;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Relation;
import dev.waymark.store.DraftArrows;
import dev.waymark.store.DraftVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds a skill that builds on itself, or is a part of itself, by way of others, as the drafts of all of them are now. */
@ApplicationScoped
class DraftCircles {
    /** On the ways that lead on from a skill so many others are looked at. */
    private static final int MOST = 1000;

    /** The members of documents that have the references of each relation. */
    private static final Map<Relation, String> MEMBERS =
            Map.of(Relation.PREREQUISITE, "prerequisites", Relation.BROADER, "broader");

    private final DraftArrows arrows;
    private final DraftVersions drafts;
    private final Languages languages;

    DraftCircles(DraftArrows arrows, DraftVersions drafts, Languages languages) {
        this.arrows = arrows;
        this.drafts = drafts;
        this.languages = languages;
    }

    /**
     * Returns the circles in which the draft of an entry stands.
     *
     * @param content names all to which the draft refers
     */
    List<Finding> of(long entry, AuthoredDocument draft, ContentView content) {
        if (draft.type() != EntryType.SKILL) {
            return List.of();
        }
        var rules = new ReferenceRules(Map.of(entry, draft), content);
        for (var relation : ReferenceRules.ACYCLIC) {
            var member = Objects.requireNonNull(MEMBERS.get(relation));
            rules.checkCycles(
                    relation, arrows.onwardFrom(List.of(entry), member, languages.standard(), MOST), this::slugs);
        }
        return rules.findings();
    }

    private Map<Long, String> slugs(Collection<Long> entries) {
        return drafts.of(entries, languages.standard()).stream()
                .collect(Collectors.toMap(DraftVersions.Current::entry, DraftVersions.Current::slug));
    }
}
