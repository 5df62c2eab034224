package dev.waymark.authoring;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Skills that lead back to themselves. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedCircleTest extends RefusedImport {

    @Test
    void prerequisites_that_run_in_a_circle() {
        refused(
                folder().with("skill/a.yaml", prerequisite("a", "b"))
                        .with("skill/b.yaml", prerequisite("b", "c"))
                        .with("skill/c.yaml", prerequisite("c", "a")),
                "skill/a.yaml:6: /prerequisites/0/skill: a circle of prerequisite: a → b → c → a");
    }

    @Test
    void a_skill_that_is_its_own_prerequisite() {
        refused(
                folder().with("skill/a.yaml", prerequisite("a", "a")),
                "skill/a.yaml:6: /prerequisites/0/skill: 'a' refers to itself");
    }

    @Test
    void broader_skills_that_run_in_a_circle() {
        refused(
                folder().with("skill/a.yaml", broader("a", "b")).with("skill/b.yaml", broader("b", "a")),
                "skill/a.yaml:6: /broader/0/skill: a circle of broader: a → b → a");
    }

    private static String broader(String slug, String broader) {
        return prerequisite(slug, broader)
                .replace("prerequisites", "broader")
                .replace("assertion:", "kind: partitive\n    assertion:");
    }

    private static String prerequisite(String slug, String prerequisite) {
        return """
                slug: %s
                title: A skill
                summary: What it is.
                kind: tool
                prerequisites:
                  - skill: %s
                    assertion: editorial
                """.formatted(slug, prerequisite);
    }
}
