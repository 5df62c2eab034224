package dev.waymark.rendering;

import dev.waymark.model.Skill;
import dev.waymark.wire.BroaderSkill;
import dev.waymark.wire.Href;
import dev.waymark.wire.Outcome;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes a skill's published documents of its authored one. */
class SkillRenderer {
    List<RenderedPart> render(Skill skill, RenderContext context) {
        return List.of(context.dating().date(skill.type(), "", at -> part(skill, context, at)));
    }

    private static RenderedPart part(Skill skill, RenderContext context, Instant updatedAt) {
        return new RenderedPart(
                skill.type(),
                "",
                skill.slug().value(),
                0,
                skill.title(),
                Map.of("kind", List.of(skill.kind().value())),
                document(skill, context, updatedAt),
                new SkillSummary(
                        skill.type(),
                        skill.slug().value(),
                        Href.of(skill.type(), skill.slug().value()),
                        skill.title(),
                        skill.kind(),
                        skill.otherNames(),
                        skill.summary(),
                        context.language(),
                        updatedAt));
    }

    private static SkillDocument document(Skill skill, RenderContext context, Instant updatedAt) {
        return new SkillDocument(
                skill.type(),
                skill.slug().value(),
                context.formerSlugs(),
                Href.of(skill.type(), skill.slug().value()),
                skill.title(),
                skill.otherNames(),
                skill.searchTerms(),
                skill.summary(),
                skill.kind(),
                context.language(),
                context.untranslated(),
                context.revision(),
                updatedAt,
                skill.outcomes().stream()
                        .map(outcome -> new Outcome(outcome.proficiency(), outcome.text()))
                        .toList(),
                skill.broader().stream()
                        .map(link ->
                                new BroaderSkill(context.refs().skill(link.skill()), link.kind(), link.assertion()))
                        .toList(),
                context.refs().skills(skill.prerequisites()),
                context.refs().skills(context.related(skill)),
                SharedParts.identifiers(skill.identifiers()),
                SharedParts.source(skill.source()),
                SharedParts.license(skill.license()),
                null);
    }
}
