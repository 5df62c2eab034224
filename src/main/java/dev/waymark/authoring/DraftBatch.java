package dev.waymark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.body.Body;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.EntryType;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Saves several drafts at once, all or nothing. */
@ApplicationScoped
public class DraftBatch {
    private final DraftEditor editor;
    private final EntryStates states;

    DraftBatch(DraftEditor editor, EntryStates states) {
        this.editor = editor;
        this.states = states;
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
        var refusals = new ArrayList<ProblemException>();
        // Always in the same order, so that two who save at the same time do not wait for each other.
        wishes.stream()
                .sorted(Comparator.comparing(Wish::type).thenComparing(Wish::slug))
                .forEach(wish -> save(wish, by, refusals));
        if (!refusals.isEmpty()) {
            throw refusal(refusals);
        }
        return wishes.stream().map(wish -> states.of(wish.type(), wish.slug())).toList();
    }

    private void save(Wish wish, String by, List<ProblemException> refusals) {
        try {
            editor.put(wish.type(), wish.slug(), wish.document(), wish.place() + "/document", wish.condition(), by);
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

    /** What cannot be read comes before what breaks a rule, and that before what is not there any more. */
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
