package dev.waymark.publishing;

import java.util.List;
import java.util.Random;

/** What readers ask {@link CachedAndUncachedTest} for by chance. */
final class CachedQuestion {
    /** There are so many of it: {@code cached-0} and so on. */
    static final int SKILLS = 8;

    private static final String SKILL = "/v1/skills/{skill}";

    /** Every kind of answer that is kept. */
    private static final List<String> ALL = List.of(
            "/",
            "/.well-known/api-catalog",
            "/docs",
            "/embed/1/waymark.js",
            "/embed/v1/roadmaps/cached-road?utm_source={any}",
            "/embed/v1/roadmaps/cached-road.png",
            "/embed/v1/roadmaps/cached-road.svg?theme=dark",
            "/llms.txt",
            "/llms-full.txt",
            "/oembed?url=https%3A%2F%2Froadmaps.example%2Fembed%2Fv1%2Froadmaps%2Fcached-road",
            "/openapi.json",
            "/sitemap.xml",
            "/v1",
            "/v1/job-roles?skill={skill}",
            "/v1/job-roles/cached-role.jsonld",
            "/v1/languages",
            "/v1/learning-resources/cached-book",
            "/v1/learning-resources.csv",
            "/v1/lookup?uri=urn:isbn:9780131103627",
            "/v1/releases?limit=2",
            "/v1/releases.atom",
            "/v1/releases/{release}",
            "/v1/releases/{release}/changes",
            "/v1/roadmaps/cached-road",
            "/v1/roadmaps/cached-road?include=skills",
            "/v1/roadmaps/cached-road.mmd",
            "/v1/roadmaps/cached-road/stages/one",
            "/v1/roadmaps/cached-road/tips/cached-tip.md",
            "/v1/search?q=skill",
            "/v1/skills?slug={skill},cached-0",
            "/v1/skills?sort=-updatedAt&limit=3",
            "/v1/skills/{moving}",
            "/v1/skills/{passing}",
            "/v1/skills/{skill}.md",
            "/v1/skills/{skill}/references",
            "/v1/skills/{skill}/revisions",
            "/v1/stages",
            "/v1/suggest?q=ski",
            "/v1/sync?limit=5",
            "/v1/tips",
            "/v1/vocabularies/level");

    private static final List<String> LANGUAGES = List.of("", "lang=en", "lang=en-GB", "lang=es");

    private CachedQuestion() {}

    /**
     * A path with its query, maybe of a release that it names.
     *
     * @param newest the number of the newest release
     * @param moving a slug, now or before, of the skill that gets others
     * @param passing a slug of a skill that was retired, or is about to be
     */
    static String url(Random random, int newest, String moving, String passing) {
        var question = random.nextInt(4) == 0 ? SKILL : ALL.get(random.nextInt(ALL.size()));
        var url = new StringBuilder(question.replace("{skill}", "cached-%s".formatted(random.nextInt(SKILLS)))
                .replace("{moving}", moving)
                .replace("{passing}", passing)
                .replace("{release}", String.valueOf(1 + random.nextInt(newest)))
                .replace("{any}", String.valueOf(random.nextInt())));
        var pin = random.nextInt(4) == 0 ? "release=%s".formatted(1 + random.nextInt(newest)) : "";
        for (var parameter : List.of(pin, LANGUAGES.get(random.nextInt(LANGUAGES.size())))) {
            if (!parameter.isEmpty()) {
                url.append(url.indexOf("?") < 0 ? '?' : '&').append(parameter);
            }
        }
        return url.toString();
    }
}
