package dev.waymark.ops.postgresql;

import static java.util.stream.Collectors.joining;

import dev.waymark.authoring.ContentFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Content of which each answer shows from which release it is. Every title says whose it is and of which round: an author has
 * two skills, of which the second builds on the first, and both always say the same round; {@link #WANDERER} has one, whose
 * slug says the round too. A roadmap, a job role and a learning resource show all of them.
 */
final class RoundContent {
    static final int PUBLISHERS = 8;
    /** Whose skills come as files. */
    static final String IMPORTED = "imported";
    /** Whose skill has another slug in each round. */
    static final String WANDERER = "wanderer";
    /** An author and a round, in a title or in the slug of the wanderer. */
    static final Pattern SAID = Pattern.compile("\\b(p\\d+|imported|wanderer)(?: round |-)(\\d+)\\b");

    private RoundContent() {}

    /** All who write. */
    static List<String> authors() {
        var authors = new ArrayList<>(publishers());
        authors.add(IMPORTED);
        authors.add(WANDERER);
        return authors;
    }

    static List<String> publishers() {
        return IntStream.range(0, PUBLISHERS).mapToObj(i -> "p" + i).toList();
    }

    static String left(String author) {
        return author + "-left";
    }

    static String right(String author) {
        return author + "-right";
    }

    static String title(String author, int round) {
        return "%s round %d".formatted(author, round);
    }

    /** A skill as it is saved. */
    static String skill(String slug, String title, String... prerequisites) {
        return """
                {"slug":"%s","title":"%s","otherNames":[],"searchTerms":[],"summary":"What it is and what it is good for.",\
                "kind":"tool","outcomes":[],\
                "broader":[],"prerequisites":[%s],"related":[],"identifiers":[],"source":null,"license":null}""".formatted(
                        slug,
                        title,
                        List.of(prerequisites).stream()
                                .map("{\"skill\":\"%s\",\"assertion\":\"editorial\"}"::formatted)
                                .collect(joining(",")));
    }

    /** The skills of an author in a round, as lines of an import. */
    static String lines(String author, int round) {
        return line(left(author), skill(left(author), title(author, round)))
                + line(right(author), skill(right(author), title(author, round), left(author)));
    }

    private static String line(String slug, String document) {
        return "{\"type\":\"skill\",\"slug\":\"%s\",\"language\":\"en\",\"document\":%s}\n".formatted(slug, document);
    }

    /** Lays the files of round 0 into a folder. */
    static void write(Path folder) {
        var content = new ContentFolder(folder);
        var skills = new ArrayList<String>();
        for (var author : authors()) {
            if (author.equals(WANDERER)) {
                content.withSkill(WANDERER + "-0", title(WANDERER, 0));
                skills.add(WANDERER + "-0");
            } else {
                content.withSkill(left(author), title(author, 0))
                        .withSkill(right(author), title(author, 0), List.of(left(author)));
                skills.add(left(author));
                skills.add(right(author));
            }
        }
        content.with(
                        "roadmap/road.yaml",
                        """
                        slug: road
                        title: Road
                        summary: Where it leads.
                        source: {title: A source}
                        stages:
                          - slug: one
                            level: beginner
                            title: One
                            summary: What it is about.
                            skillGroups:
                              - slug: group
                                title: Group
                                exhaustive: true
                                requirement: required
                                placements:
                        """ + list(skills, "          - {skill: %s, requirement: required, assertion: stated}\n"))
                .with(
                        "job-role/role.yaml",
                        """
                        slug: role
                        title: Role
                        summary: What the holder is there for.
                        seniority: entry
                        track: analytics
                        responsibilities: [Find patterns.]
                        skills:
                        """
                                + list(
                                        skills,
                                        "  - {skill: %s, importance: 50, proficiency: 3, requirement: required,"
                                                + " assertion: editorial}\n"))
                .with(
                        "learning-resource/book.yaml",
                        """
                        slug: book
                        title: Book
                        summary: What it covers.
                        kind: book
                        contributors: [{slug: somebody, name: Somebody, role: author}]
                        access: unknown
                        teaches:
                        """ + list(skills, "  - {skill: %s, depth: working, assertion: editorial}\n"));
    }

    private static String list(List<String> skills, String item) {
        return skills.stream().map(item::formatted).collect(joining());
    }
}
