package dev.waymark.rendering;

import dev.waymark.model.EntryType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * All that a renderer needs to know beside the authored document.
 *
 * @param refs resolves the slugs of the document
 * @param formerSlugs names that the entry had before, the latest first
 * @param revision the number of the published revision
 * @param language the language of the texts
 * @param untranslated where the document says texts of the default language (RFC 6901)
 * @param dating dates each part
 */
public record RenderContext(
        RefFactory refs,
        List<String> formerSlugs,
        int revision,
        String language,
        List<String> untranslated,
        Dating dating) {

    /** Knows since when readers have had each part as it is now. */
    public interface Dating {
        /**
         * Returns the part with the time at which it was published, if it has not changed since; else with the time of this
         * publication.
         *
         * @param at renders the part with a time in it
         */
        RenderedPart date(EntryType type, String part, Function<Instant, RenderedPart> at);
    }
}
