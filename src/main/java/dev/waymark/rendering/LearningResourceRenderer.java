package dev.waymark.rendering;

import dev.waymark.model.Languages;
import dev.waymark.model.LearningResource;
import dev.waymark.wire.Contributor;
import dev.waymark.wire.Effort;
import dev.waymark.wire.Href;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceLink;
import dev.waymark.wire.LearningResourceSummary;
import dev.waymark.wire.TaughtSkill;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a learning resource's published documents of its authored one. */
class LearningResourceRenderer {
    List<RenderedPart> render(LearningResource resource, RenderContext context) {
        return List.of(context.dating().date(resource.type(), "", at -> part(resource, context, at)));
    }

    private static RenderedPart part(LearningResource resource, RenderContext context, Instant updatedAt) {
        return new RenderedPart(
                resource.type(),
                "",
                resource.slug().value(),
                0,
                resource.title(),
                facets(resource),
                document(resource, context, updatedAt),
                summary(resource, context, updatedAt));
    }

    private static Map<String, List<String>> facets(LearningResource resource) {
        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of(resource.kind().value()));
        facets.put("access", List.of(resource.access().value()));
        if (resource.status() != null) {
            facets.put("status", List.of(resource.status().value()));
        }
        if (resource.level() != null) {
            facets.put("level", List.of(resource.level().value()));
        }
        if (resource.inLanguage() != null) {
            facets.put("language", Languages.ranges(resource.inLanguage()));
        }
        if (resource.effort() != null) {
            facets.put(
                    "max-hours",
                    List.of(String.format(Locale.ROOT, "%05d", resource.effort().maxHours())));
        }
        facets.put(
                "provider",
                resource.contributors().stream()
                        .map(contributor -> contributor.slug().value())
                        .toList());
        return facets;
    }

    private static LearningResourceSummary summary(
            LearningResource resource, RenderContext context, Instant updatedAt) {
        return new LearningResourceSummary(
                resource.type(),
                resource.slug().value(),
                Href.of(resource.type(), resource.slug().value()),
                resource.title(),
                resource.kind(),
                resource.access(),
                resource.url(),
                Byline.of(resource),
                resource.summary(),
                context.language(),
                updatedAt,
                contributors(resource),
                teaches(resource, context.refs()));
    }

    private static LearningResourceDocument document(
            LearningResource resource, RenderContext context, Instant updatedAt) {
        var effort = resource.effort();
        return new LearningResourceDocument(
                resource.type(),
                resource.slug().value(),
                context.formerSlugs(),
                Href.of(resource.type(), resource.slug().value()),
                resource.title(),
                resource.edition(),
                resource.kind(),
                resource.access(),
                resource.url(),
                Byline.of(resource),
                resource.summary(),
                resource.status(),
                resource.supersededBy().stream()
                        .map(successor -> new LearningResourceLink(
                                context.refs().learningResource(successor.learningResource()), successor.assertion()))
                        .toList(),
                resource.publishedOn(),
                resource.checkedOn(),
                context.language(),
                context.untranslated(),
                context.revision(),
                updatedAt,
                resource.inLanguage(),
                resource.level(),
                effort == null
                        ? new Effort(null, null, null)
                        : new Effort(effort.minHours(), effort.maxHours(), effort.basis()),
                contributors(resource),
                teaches(resource, context.refs()),
                context.refs().skills(resource.assumes()),
                SharedParts.identifiers(resource.identifiers()),
                SharedParts.source(resource.source()),
                SharedParts.license(resource.license()),
                null);
    }

    private static List<Contributor> contributors(LearningResource resource) {
        return resource.contributors().stream()
                .map(contributor -> new Contributor(contributor.slug().value(), contributor.name(), contributor.role()))
                .toList();
    }

    private static List<TaughtSkill> teaches(LearningResource resource, RefFactory refs) {
        return resource.teaches().stream()
                .map(taught -> new TaughtSkill(refs.skill(taught.skill()), taught.depth(), taught.assertion()))
                .toList();
    }
}
