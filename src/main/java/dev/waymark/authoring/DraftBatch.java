package dev.waymark.authoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.audit.Audit;
import dev.waymark.http.body.Body;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftNames;
import dev.waymark.store.audit.AuditRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Saves several drafts at once, all or nothing. */
@ApplicationScoped
public class DraftBatch {
    private final DraftEditor editor;
    private final EntryStates states;
    private final DraftNames names;
    private final DraftEdits edits;
    private final Languages languages;
    private final Audit audit;

    DraftBatch(
            DraftEditor editor,
            EntryStates states,
            DraftNames names,
            DraftEdits edits,
            Languages languages,
            Audit audit) {
        this.editor = editor;
        this.states = states;
        this.names = names;
        this.edits = edits;
        this.languages = languages;
        this.audit = audit;
    }

    /**
     * A document to be saved.
     *
     * @param place where it stands in the body of the request (RFC 6901)
     */
    public record Wish(EntryType type, String slug, JsonNode document, String place, Precondition condition) {}

    /** Saves the documents, and returns how their entries then stand; mistakes of all of them end in one problem. */
    @Transactional
    public List<EntryState> save(List<Wish> wishes, String by) {
        var bySlug = wishes.stream().collect(groupingBy(Wish::type, mapping(Wish::slug, toList())));
        edits.holdAll(entries(bySlug), languages.standard());
        var refusals = new ArrayList<ProblemException>();
        var changes = new ArrayList<AuditRows.Change>();
        // Always in the same order, so that two who make the same do not wait for each other in a circle.
        wishes.stream()
                .sorted(Comparator.comparing(Wish::type).thenComparing(Wish::slug))
                .forEach(wish -> save(wish, by, changes, refusals));
        if (!refusals.isEmpty()) {
            throw refusal(refusals);
        }
        audit.drafts(changes, languages.standard(), by);
        var saved = new EnumMap<EntryType, Map<String, EntryState>>(EntryType.class);
        bySlug.forEach((type, slugs) -> saved.put(type, states.of(type, slugs)));
        return wishes.stream()
                .map(wish -> Objects.requireNonNull(
                        saved.getOrDefault(wish.type(), Map.of()).get(wish.slug())))
                .toList();
    }

    private List<Long> entries(Map<EntryType, List<String>> bySlug) {
        return bySlug.entrySet().stream()
                .flatMap(some ->
                        names.entries(some.getKey(), slugs(some.getValue()), languages.standard()).values().stream())
                .toList();
    }

    /** What is no slug is refused when it is saved. */
    private static List<Slug> slugs(List<String> texts) {
        return texts.stream().filter(Slug::isSlug).map(Slug::new).toList();
    }

    private void save(Wish wish, String by, List<AuditRows.Change> changes, List<ProblemException> refusals) {
        try {
            var saved = editor.write(
                    wish.type(), wish.slug(), wish.document(), wish.place() + "/document", wish.condition(), by);
            changes.add(Audit.change(DraftEditor.done(saved), saved.entry(), new Slug(wish.slug()), saved.former()));
        } catch (ProblemException e) {
            refusals.add(located(e, wish));
        }
    }

    /** Says of a refusal of a whole document where that stands. */
    private static ProblemException located(ProblemException refusal, Wish wish) {
        boolean placed = refusal.problem().errors().stream()
                .anyMatch(error -> String.valueOf(error.pointer()).startsWith(wish.place()));
        return placed
                ? refusal
                : refusal.type()
                        .because(
                                refusal.problem().detail(),
                                ProblemError.inBody(
                                        wish.place(), refusal.problem().detail()));
    }

    /** The lowest status stands for all: what cannot be read, then what has another version, then what breaks a rule. */
    private static ProblemException refusal(List<ProblemException> refusals) {
        ProblemType type = refusals.stream()
                .map(ProblemException::type)
                .min(Comparator.comparingInt(ProblemType::status))
                .orElseThrow();
        return Body.refusal(
                type,
                "Nothing was saved, since a draft cannot be",
                refusals.stream()
                        .flatMap(refusal -> refusal.problem().errors().stream())
                        .toList());
    }
}
