package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.BroaderSkill;
import dev.waymark.model.Choice;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import dev.waymark.model.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** The rules of the content that one document can keep or break alone. */
public class Rules {
    private final AuthoredDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private Rules(AuthoredDocument document) {
        this.document = document;
    }

    public static List<Finding> check(AuthoredDocument document) {
        var rules = new Rules(document);
        if (document instanceof Roadmap roadmap) {
            rules.roadmap(roadmap);
        } else if (document instanceof JobRole jobRole) {
            rules.jobRole(jobRole);
        } else if (document instanceof Skill skill) {
            rules.skill(skill);
        } else if (document instanceof LearningResource learningResource) {
            rules.learningResource(learningResource);
        }
        return rules.findings;
    }

    private void roadmap(Roadmap roadmap) {
        if (roadmap.stages().isEmpty()) {
            find(Rule.EMPTY_ROADMAP, "/stages", "the roadmap has no stage");
        }
        distinct(roadmap.stages(), Stage::slug, "/stages/%s/slug");
        distinct(roadmap.tips(), Roadmap.Tip::slug, "/tips/%s/slug");
        for (int i = 0; i < roadmap.tips().size(); i++) {
            distinct(roadmap.tips().get(i).skills(), SkillLink::skill, "/tips/" + i + "/skills/%s/skill");
        }
        for (int i = 0; i < roadmap.stages().size(); i++) {
            var stage = roadmap.stages().get(i);
            var pointer = "/stages/" + i;
            if (stage.skillGroups().isEmpty()) {
                find(
                        Rule.EMPTY_STAGE,
                        pointer + "/skillGroups",
                        "the stage '%s' has no skill group".formatted(stage.slug()));
            }
            distinct(stage.skillGroups(), group -> group.slug(), pointer + "/skillGroups/%s/slug");
            distinct(stage.seniorities(), Function.identity(), pointer + "/seniorities/%s");
            distinct(stage.jobRoles(), Stage.ListedJobRole::jobRole, pointer + "/jobRoles/%s/jobRole");
            distinct(
                    stage.learningResources(),
                    Stage.ListedLearningResource::learningResource,
                    pointer + "/learningResources/%s/learningResource");
            for (int j = 0; j < stage.skillGroups().size(); j++) {
                new GroupRules(this::find).check(stage.skillGroups().get(j), "%s/skillGroups/%s".formatted(pointer, j));
            }
        }
    }

    private void jobRole(JobRole jobRole) {
        distinct(jobRole.skills(), JobRole.RequiredSkill::skill, "/skills/%s/skill");
        references(jobRole.leadsTo(), JobRole.Step::jobRole, "/leadsTo/%s/jobRole");
        distinct(jobRole.choices(), Choice::slug, "/choices/%s/slug");
        var choices = new ChoiceRules(jobRole.choices(), "", this::find);
        for (int i = 0; i < jobRole.skills().size(); i++) {
            var skill = jobRole.skills().get(i);
            choices.member("/skills/" + i, "", skill.requirement(), skill.choice(), skill.condition());
        }
        choices.finish();
    }

    private void skill(Skill skill) {
        references(skill.broader(), BroaderSkill::skill, "/broader/%s/skill");
        references(skill.prerequisites(), SkillLink::skill, "/prerequisites/%s/skill");
        references(skill.related(), SkillLink::skill, "/related/%s/skill");
        distinct(skill.outcomes(), Skill.Outcome::proficiency, "/outcomes/%s/proficiency");
        for (int i = 1; i < skill.outcomes().size(); i++) {
            if (skill.outcomes().get(i).proficiency()
                    < skill.outcomes().get(i - 1).proficiency()) {
                find(Rule.OUTCOME_ORDER, "/outcomes/%s/proficiency".formatted(i), "the lowest proficiency comes first");
            }
        }
    }

    /** References to entries of the document's own type. */
    private <T> void references(List<T> references, Function<T, Slug> target, String pointer) {
        distinct(references, target, pointer);
        for (int i = 0; i < references.size(); i++) {
            notItself(target.apply(references.get(i)), pointer.formatted(i));
        }
    }

    private void learningResource(LearningResource resource) {
        distinct(resource.teaches(), LearningResource.TaughtSkill::skill, "/teaches/%s/skill");
        distinct(resource.assumes(), SkillLink::skill, "/assumes/%s/skill");
        references(
                resource.supersededBy(),
                LearningResource.Successor::learningResource,
                "/supersededBy/%s/learningResource");
        var effort = resource.effort();
        if (effort != null && effort.minHours() > effort.maxHours()) {
            find(
                    Rule.EFFORT_RANGE,
                    "/effort/maxHours",
                    "an effort of at most %s hours cannot be at least %s"
                            .formatted(effort.maxHours(), effort.minHours()));
        }
    }

    private void notItself(Slug reference, String pointer) {
        if (reference.equals(document.slug())) {
            find(Rule.SELF_REFERENCE, pointer, "'%s' refers to itself".formatted(reference));
        }
    }

    private <T> void distinct(List<T> items, Function<T, ?> key, String pointer) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var value = key.apply(items.get(i));
            if (!seen.add(value)) {
                find(Rule.DUPLICATE, pointer.formatted(i), "'%s' stands here twice".formatted(value));
            }
        }
    }

    private void find(Rule rule, String pointer, String detail) {
        findings.add(new Finding(rule, document.type(), document.slug().value(), pointer, detail));
    }
}
