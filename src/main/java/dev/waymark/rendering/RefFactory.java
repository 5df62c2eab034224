package dev.waymark.rendering;

import dev.waymark.content.ContentView;
import dev.waymark.content.EntryRef;
import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Choice;
import dev.waymark.model.EntryType;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Requirement;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import dev.waymark.wire.Href;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.SkillRef;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what readers see of the entries that slugs name. */
public final class RefFactory {
    private final ContentView content;
    private final String language;

    /** Resolves what is in a view, with titles in a language. */
    public RefFactory(ContentView content, String language) {
        this.content = content;
        this.language = language;
    }

    SkillRef skill(Slug slug) {
        return ref((Skill) document(EntryType.SKILL, slug));
    }

    JobRoleRef jobRole(Slug slug) {
        return ref((JobRole) document(EntryType.JOB_ROLE, slug));
    }

    LearningResourceRef learningResource(Slug slug) {
        return ref((LearningResource) document(EntryType.LEARNING_RESOURCE, slug));
    }

    List<dev.waymark.wire.SkillLink> skills(List<SkillLink> links) {
        return links.stream()
                .map(link -> new dev.waymark.wire.SkillLink(skill(link.skill()), link.assertion()))
                .toList();
    }

    /** Returns the skills without which nobody meets a job role, alone or as a choice, the most important first. */
    List<Slug> required(Slug jobRole) {
        return required((JobRole) document(EntryType.JOB_ROLE, jobRole));
    }

    private static List<Slug> required(JobRole role) {
        var choices = role.choices().stream()
                .filter(choice -> choice.requirement() == Requirement.REQUIRED)
                .map(Choice::slug)
                .collect(Collectors.toSet());
        return role.skills().stream()
                .filter(skill -> skill.requirement() == Requirement.REQUIRED
                        || skill.choice() != null && choices.contains(skill.choice()))
                .map(JobRole.RequiredSkill::skill)
                .toList();
    }

    /** What other documents show of a job role: its reference, and in stages what it requires. */
    private record ShownJobRole(JobRoleRef ref, List<Slug> required) {}

    /** Returns what other documents show of this one; a roadmap is shown by its own parts alone. */
    public static Object of(AuthoredDocument document) {
        if (document instanceof Skill skill) {
            return ref(skill);
        }
        if (document instanceof JobRole jobRole) {
            return new ShownJobRole(ref(jobRole), required(jobRole));
        }
        return document instanceof LearningResource resource ? ref(resource) : document.slug();
    }

    private AuthoredDocument document(EntryType type, Slug slug) {
        return content.entry(new EntryRef(type, slug))
                .map(entry -> content.in(language, entry).document())
                .orElseThrow(() -> new IllegalStateException("%s '%s' is not published".formatted(type.value(), slug)));
    }

    private static SkillRef ref(Skill skill) {
        var slug = skill.slug().value();
        return new SkillRef(skill.type(), slug, skill.title(), Href.of(skill.type(), slug), skill.kind());
    }

    private static JobRoleRef ref(JobRole role) {
        var slug = role.slug().value();
        return new JobRoleRef(
                role.type(), slug, role.title(), Href.of(role.type(), slug), role.seniority(), role.track());
    }

    private static LearningResourceRef ref(LearningResource resource) {
        var slug = resource.slug().value();
        return new LearningResourceRef(
                resource.type(),
                slug,
                resource.title(),
                Href.of(resource.type(), slug),
                resource.kind(),
                resource.access(),
                resource.url(),
                Byline.of(resource));
    }
}
