package dev.waymark.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What each filter of each list means to an editor; see {@link ContentYaml}. */
final class Criteria {
    static final Set<String> SINGLE_VALUED = Set.of("maxHours", "updatedSince");

    private static final Map<String, BiPredicate<JsonNode, List<String>>> COMMON = Map.of(
            "slug", (document, slugs) -> slugs.contains(ContentYaml.slug(document)),
            "updatedSince", (document, since) -> since.get(0).compareTo("2026-11-01") < 0);

    private static final Map<String, Map<String, BiPredicate<JsonNode, List<String>>>> OWN = Map.of(
            "skill",
            Map.of("kind", is("kind"), "role", (skill, roles) -> ContentYaml.required(ContentYaml.slug(skill), roles)),
            "job-role",
            Map.of(
                    "seniority", is("seniority"),
                    "track", is("track"),
                    "skill", (role, skills) -> ContentYaml.any(role.path("skills"), "skill", skills)),
            "learning-resource",
            Map.of(
                    "kind",
                    is("kind"),
                    "access",
                    is("access"),
                    "status",
                    is("status"),
                    "level",
                    is("level"),
                    "language",
                    is("inLanguage"),
                    "provider",
                    (resource, some) -> ContentYaml.any(resource.path("contributors"), "slug", some),
                    "skill",
                    (resource, skills) -> ContentYaml.any(resource.path("teaches"), "skill", skills),
                    "role",
                    (resource, roles) -> Api.stream(resource.path("teaches"))
                            .anyMatch(taught ->
                                    ContentYaml.required(taught.path("skill").asText(), roles)),
                    "maxHours",
                    (resource, hours) -> resource.has("effort")
                            && resource.at("/effort/maxHours").asInt() <= Integer.parseInt(hours.get(0))),
            "stage",
            Map.of("roadmap", is("roadmap"), "level", is("level")),
            "tip",
            Map.of("roadmap", is("roadmap")),
            "roadmap",
            Map.of());

    private Criteria() {}

    /** The values to ask for: all that there are, and some that nothing has. */
    static Map<String, List<String>> candidates(String type) {
        var roles = with(ContentYaml.all("job-role"), "no-such-role");
        var skills = with(ContentYaml.all("skill"), "no-such-skill");
        var candidates = new TreeMap<String, List<String>>();
        candidates.put("slug", with(ContentYaml.all(type), "nope"));
        candidates.put(
                "updatedSince", List.of("2026-10-31T12:00:00Z", "2020-02-29T23:59:59%2B05:30", "2999-01-01T00:00:00Z"));
        switch (type) {
            case "skill" -> {
                candidates.put("role", roles);
                candidates.put("kind", List.of("knowledge", "technique", "tool", "practice", "transversal"));
            }
            case "job-role" -> {
                candidates.put("skill", skills);
                candidates.put("seniority", List.of("intern", "entry", "mid", "senior", "lead", "manager"));
                candidates.put(
                        "track", List.of("analytics", "applied-science", "engineering", "research", "management"));
            }
            case "learning-resource" -> {
                candidates.put("skill", skills);
                candidates.put("role", roles);
                candidates.put(
                        "kind",
                        List.of(
                                "course",
                                "course-series",
                                "lecture-series",
                                "tutorial",
                                "book",
                                "competition-platform",
                                "conference",
                                "paper",
                                "documentation"));
                candidates.put("access", List.of("free", "free-audit", "preview", "subscription", "paid", "unknown"));
                candidates.put("status", List.of("current", "superseded", "withdrawn"));
                candidates.put("level", List.of("beginner", "intermediate", "advanced"));
                candidates.put("language", List.of("en", "de", "pt-BR"));
                candidates.put(
                        "provider", List.of("coursera", "andrew-ng", "daniela-witten", "kaggle", "udemy", "no-one"));
                candidates.put("maxHours", List.of("0", "40", "10000"));
            }
            case "stage" -> candidates.put("level", List.of("beginner", "intermediate", "advanced"));
            default -> {}
        }
        if (!type.equals("roadmap")) {
            candidates.put("roadmap", List.of("machine-learning", "no-such-roadmap"));
        }
        if (placed(type)) {
            candidates.put("stage", List.of("beginner", "intermediate", "advanced", "no-such-stage"));
        }
        return candidates;
    }

    private static List<String> with(List<JsonNode> documents, String unknown) {
        return Stream.concat(documents.stream().map(ContentYaml::slug), Stream.of(unknown))
                .toList();
    }

    /** The slugs that an editor would give as the answer, in the order of the list. */
    static List<String> answer(String type, Query query, Comparator<JsonNode> titles) {
        Comparator<JsonNode> order = titles;
        if (type.equals("stage") || type.equals("tip")) {
            order = Comparator.comparingInt(part -> part.path("position").asInt());
        } else if (query.has("roadmap")) {
            order = Comparator.comparingInt(document -> firstPlace(type, document, query));
        }
        return ContentYaml.all(type).stream()
                .filter(document ->
                        query.values().keySet().stream().allMatch(name -> holds(type, document, name, query)))
                .sorted(order)
                .map(ContentYaml::slug)
                .toList();
    }

    private static boolean holds(String type, JsonNode document, String parameter, Query query) {
        if (placed(type) && (parameter.equals("roadmap") || parameter.equals("stage"))) {
            return firstPlace(type, document, query) < Integer.MAX_VALUE;
        }
        var own = OWN.getOrDefault(type, Map.of());
        var criterion = own.containsKey(parameter) ? own.get(parameter) : COMMON.get(parameter);
        if (criterion == null) {
            throw new IllegalArgumentException("%s is no filter of %s".formatted(parameter, type));
        }
        return criterion.test(document, query.of(parameter));
    }

    /** The first place that fits the roadmaps and the stages of the query, both at once. */
    private static int firstPlace(String type, JsonNode document, Query query) {
        return ContentYaml.places(type).stream()
                .filter(place -> place.slug().equals(ContentYaml.slug(document)))
                .filter(place -> !query.has("roadmap") || query.of("roadmap").contains(place.roadmap()))
                .filter(place -> !query.has("stage") || query.of("stage").contains(place.stage()))
                .mapToInt(ContentYaml.Place::position)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean placed(String type) {
        return Set.of("skill", "job-role", "learning-resource").contains(type);
    }

    private static BiPredicate<JsonNode, List<String>> is(String member) {
        return (document, values) -> values.contains(document.path(member).asText());
    }
}
