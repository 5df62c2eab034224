package dev.waymark.publishing;

import dev.waymark.model.Choice;
import dev.waymark.model.JobRole;
import dev.waymark.model.Slug;
import dev.waymark.wire.Href;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleLink;
import dev.waymark.wire.JobRoleSummary;
import dev.waymark.wire.RequiredSkill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a job role's published documents of its authored one. */
class JobRoleRenderer {
    List<Piece> render(JobRole role, Subject subject) {
        var updatedAt = subject.dates().of(role.type(), "", at -> document(role, subject, at));
        var search = new ArrayList<String>();
        search.add(role.title());
        search.addAll(role.otherTitles());
        search.add(role.summary());
        return List.of(new Piece(
                role.type(),
                "",
                role.slug().value(),
                0,
                role.title(),
                search,
                Map.of(
                        "seniority", List.of(role.seniority().value()),
                        "track", List.of(role.track().value())),
                document(role, subject, updatedAt),
                new JobRoleSummary(
                        role.type(),
                        role.slug().value(),
                        Href.of(role.type(), role.slug().value()),
                        role.title(),
                        role.seniority(),
                        role.track(),
                        role.summary(),
                        subject.language(),
                        updatedAt)));
    }

    private JobRoleDocument document(JobRole role, Subject subject, Instant updatedAt) {
        return new JobRoleDocument(
                role.type(),
                role.slug().value(),
                subject.formerSlugs(),
                Href.of(role.type(), role.slug().value()),
                role.title(),
                role.otherTitles(),
                role.summary(),
                role.seniority(),
                role.track(),
                subject.language(),
                List.of(),
                subject.revision(),
                updatedAt,
                role.responsibilities(),
                choices(role.choices()),
                skills(role, subject.references()),
                role.leadsTo().stream()
                        .map(step -> new JobRoleLink(subject.references().jobRole(step.jobRole()), step.assertion()))
                        .toList(),
                SkillRenderer.identifiers(role.identifiers()),
                null);
    }

    private static List<RequiredSkill> skills(JobRole role, References references) {
        return role.skills().stream()
                .map(required -> new RequiredSkill(
                        references.skill(required.skill()),
                        required.importance(),
                        required.proficiency(),
                        required.requirement(),
                        text(required.choice()),
                        required.condition(),
                        required.assertion()))
                .toList();
    }

    static List<dev.waymark.wire.Choice> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new dev.waymark.wire.Choice(
                        choice.slug().value(),
                        choice.title(),
                        choice.atLeast(),
                        choice.requirement(),
                        choice.condition()))
                .toList();
    }

    static @Nullable String text(@Nullable Slug slug) {
        return slug == null ? null : slug.value();
    }
}
