package dev.waymark.contract;

import dev.waymark.manage.ContentBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of each type, which says one word in all its texts. The entries have the slugs of the examples of the contract, or
 * these with something before them.
 */
final class CanaryContent {
    /** The collection and the slug of each. */
    static final Map<String, String> SLUGS = new TreeMap<>(Map.of(
            "skills", "python",
            "job-roles", "machine-learning-engineer",
            "learning-resources", "python-for-data-analysis",
            "roadmaps", "machine-learning"));

    private static final String SKILL = """
            slug: SLUGpython
            title: Skill WORD
            otherNames: [Other WORD]
            searchTerms: [Term WORD]
            summary: What WORD is.
            kind: tool
            outcomes:
              - {proficiency: 2, text: Use WORD.}
            source: {title: Source WORD, authors: [Author WORD], publisher: Publisher WORD}
            license: {name: License WORD, attribution: To WORD}
            """;

    private static final String JOB_ROLE = """
            slug: SLUGmachine-learning-engineer
            title: Role WORD
            otherTitles: [Other role WORD]
            summary: What the holder does with WORD.
            seniority: entry
            track: analytics
            responsibilities: [Find WORD.]
            skills:
              - {skill: python, importance: 50, proficiency: 3, requirement: conditional, condition: If WORD, assertion: editorial}
            """;

    private static final String LEARNING_RESOURCE = """
            slug: SLUGpython-for-data-analysis
            title: Resource WORD
            edition: Edition WORD
            summary: What is in WORD.
            kind: book
            contributors: [{slug: WORD, name: Author WORD, role: author}]
            url: https://WORD.example/
            access: unknown
            teaches: [{skill: python, depth: working, assertion: editorial}]
            """;

    private static final String ROADMAP = """
            slug: SLUGmachine-learning
            title: Roadmap WORD
            summary: Where WORD leads.
            introduction: Before WORD.
            conclusion: After WORD.
            audience: Who WORD is for.
            industries: [Industry WORD]
            source: {title: Source WORD}
            stages:
              - slug: beginner
                level: beginner
                title: Stage WORD
                summary: What the stage WORD is about.
                goal: What WORD is good for.
                skillGroups:
                  - slug: group
                    title: Group WORD
                    guidance: How to go about WORD.
                    exhaustive: true
                    requirement: required
                    placements:
                      - {skill: python, requirement: required, emphasis: for WORD, assertion: stated}
                jobRoles:
                  - {jobRole: machine-learning-engineer, assertion: stated}
                learningResources:
                  - {category: books, learningResource: python-for-data-analysis, assertion: stated}
            tips:
              - slug: build-a-portfolio
                title: Tip WORD
                summary: In a sentence, WORD.
                body: In some sentences, WORD.
                actions: [Begin WORD.]
                skills: [{skill: python, assertion: stated}]
            """;

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "skill/SLUGpython.yaml", SKILL,
            "job-role/SLUGmachine-learning-engineer.yaml", JOB_ROLE,
            "learning-resource/SLUGpython-for-data-analysis.yaml", LEARNING_RESOURCE,
            "roadmap/SLUGmachine-learning.yaml", ROADMAP));

    private static final Map<String, String> TRANSLATIONS = new TreeMap<>(Map.of(
            "skill/SLUGpython.es.yaml", "title: Spanish WORD\nsummary: What WORD is, in Spanish.\n",
            "job-role/SLUGmachine-learning-engineer.es.yaml", "title: Spanish role WORD\n",
            "learning-resource/SLUGpython-for-data-analysis.es.yaml", "title: Spanish resource WORD\n",
            "roadmap/SLUGmachine-learning.es.yaml", """
                    title: Spanish roadmap WORD
                    stages:
                      - slug: beginner
                        title: Spanish stage WORD
                    tips:
                      - slug: build-a-portfolio
                        title: Spanish tip WORD
                    """));

    private final List<String> files = new ArrayList<>();

    /** Adds an entry of each type. */
    CanaryContent with(String prefix, String word) {
        FILES.forEach((name, text) -> add(name, text, prefix, word));
        return this;
    }

    /** Adds what the entries say in Spanish. */
    CanaryContent inSpanish(String prefix, String word) {
        TRANSLATIONS.forEach((name, text) -> add(name, text, prefix, word));
        return this;
    }

    private void add(String name, String text, String prefix, String word) {
        files.add(name.replace("SLUG", prefix));
        files.add(text.replace("SLUG", prefix).replace("WORD", word));
    }

    byte[] zip() {
        return ContentBody.zip(files.toArray(String[]::new));
    }
}
