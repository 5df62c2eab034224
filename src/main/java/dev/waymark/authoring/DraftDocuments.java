package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.INVALID_MEMBER;
import static dev.waymark.problem.ProblemType.MALFORMED_BODY;
import static dev.waymark.problem.ProblemType.STALE_VERSION;
import static dev.waymark.problem.ProblemType.UNKNOWN_DRAFT;
import static dev.waymark.problem.ProblemType.UNKNOWN_REVISION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.content.DocumentHistory;
import dev.waymark.content.DocumentJson;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.http.body.Body;
import dev.waymark.http.request.Preconditions.Precondition;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the documents that editors send, and tells them what is wrong. */
@ApplicationScoped
class DraftDocuments {
    private final DocumentJson json;
    private final DocumentHistory history;
    private final Languages languages;

    DraftDocuments(DocumentJson json, DocumentHistory history, Languages languages) {
        this.json = json;
        this.history = history;
        this.languages = languages;
    }

    /** Reads a document of an entry; what is wrong with it ends in a problem, with the place of the document in front. */
    AuthoredDocument read(EntryType type, String slug, JsonNode tree, String place) {
        var reading = json.readWhole(type, slug, tree);
        var document = reading.document();
        if (document == null) {
            throw refusal("The document", type, place, reading.findings(), reading.count());
        }
        if (!document.slug().value().equals(slug)) {
            throw INVALID_MEMBER.because(
                    "The slug of the document is not that of the path.",
                    ProblemError.inBody(
                            place + "/slug",
                            "It must be that of the path; renaming is an operation of its own.",
                            List.of(slug)));
        }
        return document;
    }

    /** Reads translated texts of an entry; what is wrong with them ends in a problem. */
    String readTexts(EntryType type, String slug, JsonNode tree) {
        var reading = json.readWholeTexts(type, slug, tree);
        if (reading.texts() == null) {
            throw refusal("The translation", type, "", reading.findings(), reading.count());
        }
        return reading.texts();
    }

    private static ProblemException refusal(
            String what, EntryType type, String place, List<Finding> findings, int count) {
        boolean unreadable = findings.stream().anyMatch(finding -> finding.rule() == Rule.STRUCTURE);
        return Body.refusal(
                unreadable ? MALFORMED_BODY : INVALID_MEMBER,
                unreadable
                        ? "%s does not have the shape of a %s".formatted(what, type.value())
                        : "%s has a value that cannot be used".formatted(what),
                count,
                findings.stream().map(finding -> error(place, finding)).toList());
    }

    private static ProblemError error(String place, Finding finding) {
        return ProblemError.inBody(place + finding.pointer(), finding.detail(), finding.allowed());
    }

    JsonNode tree(Held draft) {
        return json.tree(draft.document());
    }

    AuthoredDocument renamed(EntryType type, String document, Slug slug) {
        var tree = (ObjectNode) json.tree(document);
        return json.stored(type, json.text(tree.put("slug", slug.value())));
    }

    /** The document of a revision under the slug of its draft; words that the vocabularies do not have any more end in a problem. */
    AuthoredDocument restored(EntryType type, String document, Slug slug) {
        var unreadable = history.unreadable(type, document);
        if (!unreadable.isEmpty()) {
            throw Body.refusal(
                    INVALID_MEMBER,
                    "The revision has a value that cannot be used any more",
                    unreadable.stream().map(ReportedFinding::error).toList());
        }
        return renamed(type, document, slug);
    }

    Drafts.Document kept(AuthoredDocument document) {
        return new Drafts.Document(document.type(), document.slug(), languages.standard(), json.text(document));
    }

    /**
     * Refuses a change of another version than the sender has seen.
     *
     * @param present what the draft says
     * @param sent what it would say
     * @param place where that stands in the body of the request (RFC 6901)
     */
    void check(Precondition condition, int version, JsonNode present, JsonNode sent, String place) {
        if (!condition.allows(version)) {
            var errors = new ArrayList<ProblemError>();
            differences(present, sent, place, errors);
            throw stale(version, errors);
        }
    }

    /** The same of a change of which no document is sent. */
    void check(Precondition condition, int version) {
        if (!condition.allows(version)) {
            throw stale(version, List.of());
        }
    }

    /**
     * The refusal of a change of another version.
     *
     * @param version the present version; null if there is no draft
     */
    ProblemException stale(@Nullable Integer version, List<ProblemError> errors) {
        if (version == null) {
            return STALE_VERSION.because(
                    "There is no such draft, or it is there already. Read it, or make it with" + " If-None-Match: *.");
        }
        return Body.refusal(
                        STALE_VERSION,
                        "The draft is at version \"%s\" now, and that is not what you have read".formatted(version),
                        errors)
                .withHeader("ETag", String.valueOf(version));
    }

    private static void differences(JsonNode present, JsonNode sent, String pointer, List<ProblemError> errors) {
        if (present.isObject() && sent.isObject()) {
            sent.properties()
                    .forEach(member -> differences(
                            present.path(member.getKey()),
                            member.getValue(),
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            errors));
        } else if (!present.toString().equals(sent.toString())) {
            errors.add(ProblemError.inBody(pointer, "The present version says something else here."));
        }
    }

    /** The refusal of an operation on something that is not there. */
    ProblemException unknown(EntryType type, String slug) {
        return UNKNOWN_DRAFT.because("No %s has a draft that is called '%s'; look at /v1/manage/%s."
                .formatted(type.label().toLowerCase(Locale.ROOT), slug, type.collection()));
    }

    /** The same of texts in a language into which nobody has translated the entry. */
    ProblemException untranslated(EntryType type, String slug, String language) {
        return UNKNOWN_DRAFT.because(
                "Nobody has translated this into %s yet. %s has what there is to translate: send it, translated, by PUT to %s with If-None-Match: *."
                        .formatted(
                                language,
                                EntryStates.href(type, slug, languages.standard()),
                                EntryStates.href(type, slug, language)));
    }

    /** The same of a revision. */
    ProblemException unknownRevision(EntryType type, String slug) {
        return UNKNOWN_REVISION.because(
                "There is no such revision; look at /v1/manage/%s/%s/revisions.".formatted(type.collection(), slug));
    }
}
