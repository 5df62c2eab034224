package dev.waymark.scale;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** The URLs that readers of generated content ask for; an address with a cursor is found by walking there. */
final class Reads {
    /** A skill that very many entries refer to. */
    static final Entry POPULAR = Entry.skill(3);

    private static final String EPOCH = "2000-01-01T00:00:00Z";

    private Reads() {}

    /** Every shape of a list; of some only what was published since that time. */
    static List<String> lists(String since) {
        var roles =
                IntStream.range(0, 25).mapToObj(i -> Entry.jobRole(i).slug()).collect(joining(","));
        var popular = POPULAR.slug();
        return List.of(
                "/v1/skills",
                "/v1/skills?limit=100",
                "/v1/skills?sort=updatedAt",
                "/v1/skills?sort=-updatedAt",
                "/v1/skills?slug=skill-1,skill-100,skill-nope",
                "/v1/skills?kind=tool",
                "/v1/skills?kind=tool,technique&sort=-updatedAt",
                "/v1/skills?role=job-role-20",
                "/v1/skills?role=" + roles,
                "/v1/skills?role=" + roles + "&kind=tool",
                "/v1/skills?roadmap=roadmap-0",
                "/v1/skills?roadmap=roadmap-0&stage=beginner",
                "/v1/skills?stage=beginner",
                "/v1/skills?stage=beginner&kind=tool",
                "/v1/skills?stage=beginner,advanced&kind=tool",
                "/v1/skills?stage=beginner,advanced&kind=tool&sort=updatedAt",
                "/v1/skills?updatedSince=" + since,
                "/v1/skills?updatedSince=" + EPOCH,
                "/v1/skills?updatedSince=" + since + "&sort=updatedAt",
                "/v1/skills?updatedSince=" + EPOCH + "&kind=tool",
                "/v1/skills?updatedSince=" + since + "&kind=tool",
                "/v1/job-roles",
                "/v1/job-roles?skill=" + popular,
                "/v1/job-roles?skill=skill-100",
                "/v1/job-roles?skill=" + popular + "&seniority=mid,senior&track=engineering",
                "/v1/job-roles?skill=" + popular + ",skill-4&stage=beginner&sort=updatedAt",
                "/v1/job-roles?seniority=mid",
                "/v1/job-roles?track=engineering&sort=updatedAt",
                "/v1/job-roles?roadmap=roadmap-0",
                "/v1/job-roles?updatedSince=" + since,
                "/v1/learning-resources",
                "/v1/learning-resources?skill=" + popular,
                "/v1/learning-resources?skill=" + popular + "&access=free&kind=book",
                "/v1/learning-resources?skill=" + popular + ",skill-4",
                "/v1/learning-resources?skill=" + popular + ",skill-4&sort=-updatedAt",
                "/v1/learning-resources?skill=" + popular + "&stage=beginner",
                "/v1/learning-resources?skill=" + popular + ",skill-4&stage=beginner,advanced&kind=book",
                "/v1/learning-resources?skill=" + popular + "&role=job-role-20&provider=contributor-7",
                "/v1/learning-resources?role=job-role-20",
                "/v1/learning-resources?role=" + roles,
                "/v1/learning-resources?kind=book&access=free&level=beginner&language=de",
                "/v1/learning-resources?access=free",
                "/v1/learning-resources?level=beginner",
                "/v1/learning-resources?language=en",
                "/v1/learning-resources?provider=contributor-7",
                "/v1/learning-resources?maxHours=40",
                "/v1/learning-resources?maxHours=10000&kind=book",
                "/v1/learning-resources?roadmap=roadmap-0&stage=advanced",
                "/v1/learning-resources?updatedSince=" + since,
                "/v1/learning-resources?updatedSince=" + EPOCH + "&sort=-updatedAt",
                "/v1/roadmaps",
                "/v1/stages",
                "/v1/stages?level=advanced",
                "/v1/tips",
                "/v1/releases");
    }

    /** Lists with so many items that a page far in can be asked for. */
    static List<String> longLists() {
        return List.of(
                "/v1/skills?limit=100",
                "/v1/skills?sort=-updatedAt&limit=100",
                "/v1/skills?kind=tool&limit=100",
                "/v1/skills?updatedSince=" + EPOCH + "&limit=100",
                "/v1/learning-resources?access=free&limit=100");
    }

    static List<String> counts() {
        return List.of(
                "/v1/skills?count=exact",
                "/v1/skills?kind=tool&count=exact",
                "/v1/learning-resources?access=free&level=beginner&count=exact",
                references() + "&count=exact");
    }

    static List<String> documents() {
        return List.of(
                "/v1/skills/" + POPULAR.slug(),
                "/v1/skills/skill-100",
                "/v1/skills/skill-100?release=1",
                "/v1/skills/" + POPULAR.slug() + "?include=references",
                "/v1/job-roles/job-role-20",
                "/v1/job-roles/job-role-20?include=skills,job-roles",
                "/v1/learning-resources/learning-resource-50?include=skills",
                "/v1/roadmaps/roadmap-0",
                "/v1/roadmaps/roadmap-0?include=skills,job-roles,learning-resources",
                "/v1/roadmaps/roadmap-0/stages/beginner",
                "/v1/roadmaps/roadmap-0/stages",
                "/v1/roadmaps/roadmap-0/tips/tip-1");
    }

    /** The references of a popular skill, with room for more parameters. */
    static String references() {
        return "/v1/skills/" + POPULAR.slug() + "/references?limit=20";
    }

    /** The references of one relation. */
    static String requirements() {
        return references() + "&relation=requires";
    }
}
