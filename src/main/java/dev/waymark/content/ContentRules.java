package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rules that content keeps or breaks as a whole: what would mislead a learner although each document is sound. All of
 * them warn.
 */
public final class ContentRules {
    private ContentRules() {}

    /** Returns what the content breaks. What it does not contain is not missed. */
    public static List<Finding> check(Collection<? extends AuthoredDocument> documents) {
        var skills = all(Skill.class, documents);
        var jobRoles = all(JobRole.class, documents);
        var findings = new ArrayList<Finding>();
        findings.addAll(new LadderRule(skills, jobRoles).check());
        findings.addAll(new JobRoleRules(jobRoles)
                .check(all(LearningResource.class, documents), all(Roadmap.class, documents)));
        findings.addAll(SkillRules.check(skills));
        documents.forEach(document -> findings.addAll(StyleRules.check(document)));
        return findings;
    }

    private static <T> List<T> all(Class<T> type, Collection<? extends AuthoredDocument> documents) {
        return documents.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
