package dev.waymark.rendering;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import dev.waymark.model.Slug;
import dev.waymark.model.Stage;
import dev.waymark.wire.Href;
import dev.waymark.wire.Ref;
import dev.waymark.wire.Referrer;
import java.util.Map;

/**
 * What readers of an entry are shown of a document that refers to it, by language.
 *
 * @param from the document
 * @param part the stage or tip in which the reference stands; empty if it stands in none
 */
public record ReferrerView(Map<String, Referrer> from, Map<String, Ref> part) {

    public static Referrer from(AuthoredDocument document) {
        var type = document.type();
        var slug = document.slug().value();
        var title = document.title();
        var href = Href.of(type, slug);
        if (document instanceof Skill skill) {
            return new Referrer(type, slug, title, href, skill.kind().value(), null, null, null, null, null);
        }
        if (document instanceof LearningResource resource) {
            return new Referrer(
                    type,
                    slug,
                    title,
                    href,
                    resource.kind().value(),
                    resource.access(),
                    resource.url(),
                    Byline.of(resource),
                    null,
                    null);
        }
        if (document instanceof JobRole role) {
            return new Referrer(type, slug, title, href, null, null, null, null, role.seniority(), role.track());
        }
        return new Referrer(type, slug, title, href, null, null, null, null, null, null);
    }

    public static Ref stage(Roadmap roadmap, Slug stage) {
        var title = roadmap.stages().stream()
                .filter(some -> some.slug().equals(stage))
                .map(Stage::title)
                .findFirst();
        return part(roadmap, EntryType.STAGE, stage, title.orElseThrow());
    }

    public static Ref tip(Roadmap roadmap, Slug tip) {
        var title = roadmap.tips().stream()
                .filter(some -> some.slug().equals(tip))
                .map(Roadmap.Tip::title)
                .findFirst();
        return part(roadmap, EntryType.TIP, tip, title.orElseThrow());
    }

    private static Ref part(Roadmap roadmap, EntryType type, Slug part, String title) {
        return new Ref(type, part.value(), title, Href.of(roadmap.slug().value(), type, part.value()));
    }
}
