package dev.waymark.scale;

import static java.util.stream.Collectors.joining;

import dev.waymark.model.Access;
import dev.waymark.model.LearningResourceKind;
import dev.waymark.model.Level;
import dev.waymark.model.Seniority;
import dev.waymark.model.SkillKind;
import dev.waymark.model.Term;
import dev.waymark.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A list with some filters, as a URL and as a plain query of the tables of documents, names and references, which knows
 * nothing of facets.
 *
 * @param query its result has the slugs in order
 */
record PlainList(String url, String query) {
    private static final int MOST_VALUES = 25;

    private static final List<String> TYPES = List.of("skill", "job-role", "learning-resource");
    private static final String PLACED = """
            exists (select from link l join name n on n.entry = l.source and n.state = 'live' and %1$s between n.first and n.last
            where l.target = r.entry and l.relation in ('places', 'lists') and %1$s between l.first and l.last
            and %2$s and %3$s)""";
    private static final String REFERS = """
            exists (select from link l join name n on n.entry = l.target and n.state = 'live' and %1$s between n.first and n.last
            where l.source = r.entry and l.relation in ('requires', 'teaches') and %1$s between l.first and l.last
            and n.slug in (%2$s))""";
    private static final String REQUIRED = """
            exists (select from link k
            join name n on n.entry = k.source and n.state = 'live' and %1$s between n.first and n.last
            where k.target = r.entry and k.relation = 'requires' and %1$s between k.first and k.last and n.slug in (%2$s))""";
    private static final String TEACHES_REQUIRED = """
            exists (select from link l
            join link k on k.target = l.target and k.relation = 'requires' and %1$s between k.first and k.last
            join name n on n.entry = k.source and n.state = 'live' and %1$s between n.first and n.last
            where l.source = r.entry and l.relation = 'teaches' and %1$s between l.first and l.last and n.slug in (%2$s))""";
    private static final String POSITION = """
            (select min(l.position) from link l
            join name n on n.entry = l.source and n.state = 'live' and %1$s between n.first and n.last
            where l.target = r.entry and l.relation in ('places', 'lists') and %1$s between l.first and l.last
            and %2$s and %3$s)""";

    /** A list by chance, of that release or a former one. */
    static PlainList of(Random random, int newest) {
        return new Draw(random, newest).list();
    }

    private static final class Draw {
        private final Random random;
        private final int release;
        private final List<String> parameters = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();

        Draw(Random random, int newest) {
            this.random = random;
            this.release = random.nextBoolean() ? newest : 1 + random.nextInt(newest);
            parameters.add("release=" + release);
        }

        PlainList list() {
            var type = one(TYPES);
            conditions.add(
                    "r.type = '%s' and r.locale = 'en' and %d between r.first and r.last".formatted(type, release));
            var order = "r.title";
            if (random.nextInt(3) == 0) {
                order = placed();
            }
            switch (type) {
                case "skill" -> {
                    terms("kind", SkillKind.values());
                    links("role", "job-role-%d", 300, REQUIRED);
                }
                case "job-role" -> {
                    terms("seniority", Seniority.values());
                    terms("track", Track.values());
                    links("skill", "skill-%d", 30, REFERS);
                }
                default -> {
                    terms("kind", LearningResourceKind.values());
                    terms("access", Access.values());
                    terms("level", Level.values());
                    links("skill", "skill-%d", 30, REFERS);
                    links("role", "job-role-%d", 300, TEACHES_REQUIRED);
                    if (random.nextInt(5) == 0) {
                        int hours = 20 + random.nextInt(200);
                        parameters.add("maxHours=" + hours);
                        conditions.add("r.hours <= " + hours);
                    }
                }
            }
            var sorted = sorted(order);
            return new PlainList(
                    "/v1/%ss?%s".formatted(type, String.join("&", parameters)),
                    "select r.slug from rendition r where %s order by %s"
                            .formatted(String.join(" and ", conditions), sorted));
        }

        private String sorted(String order) {
            return switch (random.nextInt(4)) {
                case 0 -> sort("updatedAt", "r.first, r.slug, r.id");
                case 1 -> sort("-updatedAt", "r.first desc, r.slug desc, r.id desc");
                default -> order + ", r.slug, r.id";
            };
        }

        private String sort(String parameter, String order) {
            parameters.add("sort=" + parameter);
            return order;
        }

        private String placed() {
            var roadmaps = some("roadmap-%d", 10);
            var stages = random.nextBoolean() ? List.<String>of() : values(Level.values());
            var inRoadmap = "n.slug in (%s)".formatted(quoted(roadmaps));
            var inStage = stages.isEmpty() ? "true" : "l.part in (%s)".formatted(quoted(stages));
            if (!stages.isEmpty()) {
                parameters.add("stage=" + String.join(",", stages));
                if (random.nextBoolean()) {
                    conditions.add(PLACED.formatted(release, "true", inStage));
                    return "r.title";
                }
            }
            parameters.add("roadmap=" + String.join(",", roadmaps));
            conditions.add(PLACED.formatted(release, inRoadmap, inStage));
            return POSITION.formatted(release, inRoadmap, inStage);
        }

        private void terms(String name, Term... vocabulary) {
            if (random.nextInt(3) == 0) {
                var values = values(vocabulary);
                parameters.add(name + "=" + String.join(",", values));
                conditions.add(values.stream()
                        .map(value -> "r.terms like '%%|%s=%s|%%'".formatted(name, value))
                        .collect(joining(" or ", "(", ")")));
            }
        }

        private void links(String name, String slugs, int bound, String condition) {
            if (random.nextInt(3) == 0) {
                var values = some(slugs, bound);
                parameters.add(name + "=" + String.join(",", values));
                conditions.add(condition.formatted(release, quoted(values)));
            }
        }

        private List<String> some(String pattern, int bound) {
            return random.ints(1 + random.nextInt(random.nextInt(3) == 0 ? MOST_VALUES : 4), 0, bound)
                    .distinct()
                    .mapToObj(pattern::formatted)
                    .toList();
        }

        private List<String> values(Term... all) {
            var values = Stream.of(all)
                    .filter(value -> random.nextInt(3) == 0)
                    .map(Term::value)
                    .toList();
            return values.isEmpty() ? List.of(one(List.of(all)).value()) : values;
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private static String quoted(List<String> values) {
            return values.stream().map("'%s'"::formatted).collect(joining(", "));
        }
    }
}
