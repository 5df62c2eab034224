package dev.waymark.rendering;

import dev.waymark.model.JobRole;
import dev.waymark.wire.Href;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleStep;
import dev.waymark.wire.JobRoleSummary;
import dev.waymark.wire.RequiredSkill;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes a job role's published documents of its authored one. */
class JobRoleRenderer {
    List<RenderedPart> render(JobRole role, RenderContext context) {
        return List.of(context.dating().date(role.type(), "", at -> part(role, context, at)));
    }

    private static RenderedPart part(JobRole role, RenderContext context, Instant updatedAt) {
        return new RenderedPart(
                role.type(),
                "",
                role.slug().value(),
                0,
                role.title(),
                Map.of(
                        "seniority", List.of(role.seniority().value()),
                        "track", List.of(role.track().value())),
                document(role, context, updatedAt),
                new JobRoleSummary(
                        role.type(),
                        role.slug().value(),
                        Href.of(role.type(), role.slug().value()),
                        role.title(),
                        role.seniority(),
                        role.track(),
                        role.otherTitles(),
                        role.summary(),
                        context.language(),
                        updatedAt));
    }

    private static JobRoleDocument document(JobRole role, RenderContext context, Instant updatedAt) {
        return new JobRoleDocument(
                role.type(),
                role.slug().value(),
                context.formerSlugs(),
                Href.of(role.type(), role.slug().value()),
                role.title(),
                role.otherTitles(),
                role.summary(),
                role.seniority(),
                role.track(),
                context.language(),
                context.untranslated(),
                context.revision(),
                updatedAt,
                role.responsibilities(),
                SharedParts.choices(role.choices()),
                skills(role, context.refs()),
                role.leadsTo().stream()
                        .map(step ->
                                new JobRoleStep(context.refs().jobRole(step.jobRole()), step.kind(), step.assertion()))
                        .toList(),
                SharedParts.identifiers(role.identifiers()),
                SharedParts.source(role.source()),
                SharedParts.license(role.license()),
                null);
    }

    private static List<RequiredSkill> skills(JobRole role, RefFactory refs) {
        return role.skills().stream()
                .map(required -> new RequiredSkill(
                        refs.skill(required.skill()),
                        required.importance(),
                        required.proficiency(),
                        required.requirement(),
                        SharedParts.text(required.choice()),
                        required.condition(),
                        required.assertion()))
                .toList();
    }
}
