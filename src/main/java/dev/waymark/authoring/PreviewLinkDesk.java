package dev.waymark.authoring;

import static dev.waymark.problem.ProblemType.CONTENT_REJECTED;
import static dev.waymark.problem.ProblemType.TOO_MANY_PREVIEW_LINKS;
import static dev.waymark.problem.ProblemType.UNKNOWN_PREVIEW_LINK;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.access.PreviewToken;
import dev.waymark.audit.Action;
import dev.waymark.audit.Audit;
import dev.waymark.delivery.Previews;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.problem.ProblemException;
import dev.waymark.store.DraftEdits;
import dev.waymark.store.DraftEdits.Held;
import dev.waymark.store.access.PreviewLinks;
import dev.waymark.store.access.PreviewLinks.Usable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes links to previews, and shows to whoever has one what it leads to. */
@ApplicationScoped
public class PreviewLinkDesk {
    /** So many links a key may have at a time. */
    static final int MOST = 100;

    private final PreviewLinks links;
    private final PreviewTurns turns;
    private final Preview preview;
    private final Previews previews;
    private final DraftEdits drafts;
    private final DraftDocuments documents;
    private final Languages languages;
    private final Audit audit;

    PreviewLinkDesk(
            PreviewLinks links,
            PreviewTurns turns,
            Preview preview,
            Previews previews,
            DraftEdits drafts,
            DraftDocuments documents,
            Languages languages,
            Audit audit) {
        this.links = links;
        this.turns = turns;
        this.preview = preview;
        this.previews = previews;
        this.drafts = drafts;
        this.documents = documents;
        this.languages = languages;
        this.audit = audit;
    }

    /** Makes a link that shows an entry for so many hours. */
    @Transactional
    public PreviewLink make(EntryType type, String slug, int hours, String by) {
        long entry = entry(type, slug);
        if (links.count(by) >= MOST) {
            throw TOO_MANY_PREVIEW_LINKS.because(
                    "A key has %s links to previews at a time. Remove one, or wait until one ends.".formatted(MOST));
        }
        links.forgetSome();
        var token = PreviewToken.random();
        var end = links.add(token.id(), token.sha256(), by, entry, hours);
        audit.previewLink(Action.PREVIEW_LINK_CREATED, entry, by);
        return new PreviewLink(
                "%s/preview-links/%s".formatted(EntryStates.href(type, slug), token.id()),
                "/preview/" + token.text(),
                end);
    }

    /** Ends a link to an entry; one that is not there ends in a problem. */
    @Transactional
    public void remove(EntryType type, String slug, String id, String by) {
        long entry = entry(type, slug);
        if (!links.remove(id, entry)) {
            throw unknown();
        }
        audit.previewLink(Action.PREVIEW_LINK_REMOVED, entry, by);
    }

    /**
     * Returns the document to which a token leads, as readers would get it.
     *
     * @param lang a BCP 47 tag, as it stands in a URL; null for the default language
     */
    public byte[] document(String token, @Nullable String lang) {
        var link = find(token);
        previews.check(link.type(), lang, null);
        return show(link, release -> previews.entry(link.type(), link.slug(), lang, null, release));
    }

    /**
     * Reads the roadmap to which a token leads; one to anything else counts for nothing here.
     *
     * @param read is given the slug of the roadmap, and the number of a release that nobody else sees
     */
    public byte[] roadmap(String token, BiFunction<String, Integer, byte[]> read) {
        var link = find(token);
        if (link.type() != EntryType.ROADMAP) {
            throw unknown();
        }
        return show(link, release -> read.apply(link.slug(), release));
    }

    /** What keeps a draft from being published is for those who can read drafts. */
    private byte[] show(Usable link, IntFunction<byte[]> read) {
        try {
            return turns.take(() -> preview.in(link::entry, read));
        } catch (ProblemException e) {
            throw e.type() == CONTENT_REJECTED
                    ? CONTENT_REJECTED.because(
                            "The draft has mistakes at present, so that there is no preview of it. Whoever made this link can see them.")
                    : e;
        }
    }

    /** Takes the same time for every wrong token of a link. */
    private Usable find(String token) {
        return PreviewToken.parse(token)
                .flatMap(given -> links.usable(given.id(), languages.standard())
                        .filter(link -> MessageDigest.isEqual(
                                link.sha256().getBytes(US_ASCII), given.sha256().getBytes(US_ASCII))))
                .orElseThrow(PreviewLinkDesk::unknown);
    }

    private long entry(EntryType type, String slug) {
        return drafts.find(type, Parameters.pathSlug(slug), languages.standard())
                .map(Held::entry)
                .orElseThrow(() -> documents.unknown(type, slug));
    }

    private static ProblemException unknown() {
        return UNKNOWN_PREVIEW_LINK.because("No link to a preview leads here, or none any more. Ask for a new one.");
    }
}
