package dev.waymark.rendering;

import dev.waymark.model.EntryType;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a renderer needs to know beside the authored document.
 *
 * @param refs resolves the slugs of the document
 * @param formerSlugs names that the entry had before, the latest first
 * @param revision the number of the published revision
 * @param language the language of the texts
 * @param untranslated where the document says texts of the default language (RFC 6901)
 * @param relatedBy the skills whose documents name this one as related
 * @param dating dates each part
 */
public record RenderContext(
        RefFactory refs,
        List<String> formerSlugs,
        int revision,
        String language,
        List<String> untranslated,
        List<SkillLink> relatedBy,
        Dating dating) {
    /** Returns the skills that go with one: those that it names, and those that name it. */
    List<SkillLink> related(Skill skill) {
        var named = skill.related().stream().map(SkillLink::skill).collect(Collectors.toSet());
        return Stream.concat(skill.related().stream(), relatedBy.stream().filter(link -> !named.contains(link.skill())))
                .toList();
    }

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
