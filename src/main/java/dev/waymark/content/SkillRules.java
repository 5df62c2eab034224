package dev.waymark.content;

import static java.util.stream.Collectors.toSet;

import dev.waymark.model.BroaderKind;
import dev.waymark.model.Skill;
import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of what skills say of each other. */
final class SkillRules {
    private SkillRules() {}

    static List<Finding> check(Collection<Skill> skills) {
        var findings = new ArrayList<Finding>();
        singleParts(skills, findings);
        repeatedRelations(skills, findings);
        return findings;
    }

    /** A whole with one part would be known by that part. */
    private static void singleParts(Collection<Skill> skills, List<Finding> findings) {
        var parts = new HashMap<Slug, List<Slug>>();
        skills.forEach(skill -> skill.broader().stream()
                .filter(broader -> broader.kind() == BroaderKind.PARTITIVE)
                .forEach(broader -> parts.computeIfAbsent(broader.skill(), whole -> new ArrayList<>())
                        .add(skill.slug())));
        for (var skill : skills) {
            var some = parts.getOrDefault(skill.slug(), List.of());
            if (some.size() == 1) {
                findings.add(finding(
                        Rule.SINGLE_PART,
                        skill,
                        "",
                        "'%s' is its only part; name others, or say that it is a kind or an instance"
                                .formatted(some.get(0))));
            }
        }
    }

    private static void repeatedRelations(Collection<Skill> skills, List<Finding> findings) {
        var pairs = new HashSet<Set<Slug>>();
        for (var skill : skills) {
            for (int i = 0; i < skill.related().size(); i++) {
                var other = skill.related().get(i).skill();
                if (!pairs.add(List.of(skill.slug(), other).stream().collect(toSet()))) {
                    findings.add(finding(
                            Rule.REPEATED_RELATION,
                            skill,
                            "/related/%s/skill".formatted(i),
                            "'%s' relates to '%s' already; a pair is written once".formatted(other, skill.slug())));
                }
            }
        }
    }

    private static Finding finding(Rule rule, Skill skill, String pointer, String detail) {
        return new Finding(rule, skill.type(), skill.slug().value(), pointer, detail);
    }
}
