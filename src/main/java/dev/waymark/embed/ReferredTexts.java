package dev.waymark.embed;

import dev.waymark.wire.BroaderSkill;
import dev.waymark.wire.Included;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleRef;
import dev.waymark.wire.LearningResourceDocument;
import dev.waymark.wire.LearningResourceRef;
import dev.waymark.wire.LearningResourceSummary;
import dev.waymark.wire.ReferenceList;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillLink;
import dev.waymark.wire.SkillRef;
import dev.waymark.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the things to which a roadmap refers.
 *
 * @param included their documents
 * @param teaching what teaches their skills
 */
public record ReferredTexts(Included included, List<LearningResourceSummary> teaching) {
    static final ReferredTexts NONE = new ReferredTexts(
            new Included(Map.of(), Map.of(), Map.of(), Map.of(), new ReferenceList(List.of(), null, null)), List.of());

    /** Skills that have something to do with a skill, and what. */
    public record Relation(String name, List<SkillRef> skills) {}

    public @Nullable SkillDocument skill(SkillRef ref) {
        return included.skills().get(ref.slug());
    }

    public @Nullable JobRoleDocument jobRole(JobRoleRef ref) {
        return included.jobRoles().get(ref.slug());
    }

    public @Nullable LearningResourceDocument learningResource(LearningResourceRef ref) {
        return included.learningResources().get(ref.slug());
    }

    /** Returns what is there to say of its place among other skills. */
    public List<Relation> relations(SkillDocument skill, Words words) {
        Function<String, String> name = word -> words.text("interface.%s.label".formatted(word));
        return Stream.of(
                        new Relation(
                                name.apply("learn-first"),
                                skill.prerequisites().stream()
                                        .map(SkillLink::skill)
                                        .toList()),
                        new Relation(
                                name.apply("part-of"),
                                skill.broader().stream()
                                        .map(BroaderSkill::skill)
                                        .toList()),
                        new Relation(
                                name.apply("related"),
                                skill.related().stream().map(SkillLink::skill).toList()),
                        new Relation(name.apply("leads-to"), following(skill)))
                .filter(relation -> !relation.skills().isEmpty())
                .toList();
    }

    /** Returns the job roles that require a skill, in the order of their titles. */
    public List<JobRoleDocument> needing(SkillDocument skill) {
        return included.jobRoles().values().stream()
                .filter(role -> role.skills().stream()
                        .anyMatch(required -> required.skill().slug().equals(skill.slug())))
                .toList();
    }

    /** Returns what teaches a skill, in the order of titles. */
    public List<LearningResourceRef> teaching(SkillDocument skill) {
        return teaching.stream()
                .filter(resource -> resource.teaches().stream()
                        .anyMatch(taught -> taught.skill().slug().equals(skill.slug())))
                .map(ReferredTexts::named)
                .toList();
    }

    private List<SkillRef> following(SkillDocument skill) {
        return included.skills().values().stream()
                .filter(other -> other.prerequisites().stream()
                        .anyMatch(link -> link.skill().slug().equals(skill.slug())))
                .map(other -> new SkillRef(other.type(), other.slug(), other.title(), other.href(), other.kind()))
                .toList();
    }

    private static LearningResourceRef named(LearningResourceSummary of) {
        return new LearningResourceRef(
                of.type(), of.slug(), of.title(), of.href(), of.kind(), of.access(), of.url(), of.byline());
    }
}
