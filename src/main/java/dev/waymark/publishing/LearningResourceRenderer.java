package dev.waymark.publishing;

import dev.waymark.model.LearningResource;
import dev.waymark.wire.Contributor;
import dev.waymark.wire.Effort;
import dev.waymark.wire.Href;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceSummary;
import dev.waymark.wire.TaughtSkill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a learning resource's published documents of its authored one. */
class LearningResourceRenderer {
    List<Piece> render(LearningResource resource, Subject subject) {
        var updatedAt = subject.dates().of(resource.type(), "", at -> document(resource, subject, at));
        var search = new ArrayList<String>();
        search.add(resource.title());
        resource.contributors().forEach(contributor -> search.add(contributor.name()));
        search.add(resource.summary());
        return List.of(new Piece(
                resource.type(),
                "",
                resource.slug().value(),
                0,
                resource.title(),
                search,
                facets(resource),
                document(resource, subject, updatedAt),
                summary(resource, subject, updatedAt)));
    }

    private static Map<String, List<String>> facets(LearningResource resource) {
        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of(resource.kind().value()));
        facets.put("access", List.of(resource.access().value()));
        if (resource.level() != null) {
            facets.put("level", List.of(resource.level().value()));
        }
        if (resource.inLanguage() != null) {
            facets.put("language", List.of(resource.inLanguage()));
        }
        if (resource.effort() != null) {
            facets.put("max-hours", List.of("%05d".formatted(resource.effort().maxHours())));
        }
        facets.put(
                "provider",
                resource.contributors().stream()
                        .map(contributor -> contributor.slug().value())
                        .toList());
        return facets;
    }

    private LearningResourceSummary summary(LearningResource resource, Subject subject, Instant updatedAt) {
        return new LearningResourceSummary(
                resource.type(),
                resource.slug().value(),
                Href.of(resource.type(), resource.slug().value()),
                resource.title(),
                resource.kind(),
                resource.access(),
                resource.url(),
                Byline.of(resource.contributors()),
                resource.summary(),
                subject.language(),
                updatedAt,
                contributors(resource),
                teaches(resource, subject.references()));
    }

    private LearningResourceDocument document(LearningResource resource, Subject subject, Instant updatedAt) {
        var effort = resource.effort();
        return new LearningResourceDocument(
                resource.type(),
                resource.slug().value(),
                subject.formerSlugs(),
                Href.of(resource.type(), resource.slug().value()),
                resource.title(),
                resource.kind(),
                resource.access(),
                resource.url(),
                Byline.of(resource.contributors()),
                resource.summary(),
                subject.language(),
                List.of(),
                subject.revision(),
                updatedAt,
                resource.inLanguage(),
                resource.level(),
                effort == null
                        ? new Effort(null, null, null)
                        : new Effort(effort.minHours(), effort.maxHours(), effort.basis()),
                contributors(resource),
                teaches(resource, subject.references()),
                subject.references().skills(resource.assumes()),
                null);
    }

    private static List<Contributor> contributors(LearningResource resource) {
        return resource.contributors().stream()
                .map(contributor -> new Contributor(contributor.slug().value(), contributor.name(), contributor.role()))
                .toList();
    }

    private static List<TaughtSkill> teaches(LearningResource resource, References references) {
        return resource.teaches().stream()
                .map(taught -> new TaughtSkill(references.skill(taught.skill()), taught.depth(), taught.assertion()))
                .toList();
    }
}
