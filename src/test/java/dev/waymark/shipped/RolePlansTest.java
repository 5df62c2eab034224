package dev.waymark.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.content.ContentRules;
import dev.waymark.content.Finding;
import dev.waymark.content.Rule;
import dev.waymark.model.BroaderKind;
import dev.waymark.model.Depth;
import dev.waymark.model.JobRole;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Slug;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped content would tell somebody who plans a career by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolePlansTest {
    private static final Logger LOG = Logger.getLogger(RolePlansTest.class);
    private static final ShippedDocuments CONTENT = new ShippedDocuments();
    private static final SkillGraph GRAPH = new SkillGraph(CONTENT);

    static Stream<JobRole> jobRoles() {
        return CONTENT.jobRoles.values().stream();
    }

    @ParameterizedTest(name = "{0} meets {1}")
    @CsvSource({
        "data-scientist, junior-data-scientist, 95",
        "senior-machine-learning-engineer, machine-learning-engineer, 95",
        "ai-research-scientist, research-assistant, 90"
    })
    void who_has_climbed_meets_what_was_below(String upper, String lower, int score) {
        assertThat(new RoleScores(GRAPH).score(role(upper), role(lower))).isGreaterThanOrEqualTo(score);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobRoles")
    void resources_teach_nearly_all_that_a_job_role_requires(JobRole role) {
        double taught = new RoleScores(GRAPH)
                .share(role, skill -> best(skill.skill()) >= Objects.requireNonNull(skill.proficiency()) ? 1 : 0);
        LOG.infof("%s: resources teach %.0f %% of what it requires", role.slug(), taught);
        assertThat(taught).isGreaterThanOrEqualTo(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jobRoles")
    void a_plan_is_in_an_order_in_which_one_can_learn(JobRole role) {
        var plan = new RolePlan(GRAPH, role, stage(role));
        LOG.infof("%s: %s", role.slug(), plan);
        for (var pair : List.of(
                "version-control scaling-ml-systems",
                "python numpy",
                "python pandas",
                "python scikit-learn",
                "python matplotlib",
                "python pytorch",
                "python tensorflow",
                "supervised-learning machine-learning",
                "neural-networks pytorch",
                "automated-testing continuous-integration")) {
            var slugs = pair.split(" ");
            var first = plan.steps.indexOf(new Slug(slugs[0]));
            var second = plan.steps.indexOf(new Slug(slugs[1]));
            assertThat(first).as(pair).isLessThan(second < 0 ? Integer.MAX_VALUE : second);
        }
        for (var whole : plan.steps) {
            assertThat(GRAPH.narrower(whole, EnumSet.of(BroaderKind.PARTITIVE)).stream()
                            .filter(plan.steps::contains)
                            .map(plan.steps::indexOf))
                    .as("the parts of %s stand before it", whole)
                    .allMatch(place -> place < plan.steps.indexOf(whole));
        }
    }

    /** The stages place what the source places; both of these job roles ask for one skill of the stage that follows. */
    @Test
    void the_content_keeps_its_own_rules_but_for_two_roles_that_reach_ahead() {
        assertThat(ContentRules.check(CONTENT.all()))
                .extracting(Finding::rule, Finding::slug, finding -> named(finding.detail()))
                .containsExactlyInAnyOrder(
                        tuple(Rule.PREMATURE_SKILL, "machine-learning-engineer", "model-deployment"),
                        tuple(Rule.PREMATURE_SKILL, "research-assistant", "reading-research-papers"));
    }

    @Test
    void every_level_that_a_job_role_asks_for_says_what_one_can_do() {
        jobRoles()
                .forEach(role -> assertThat(role.skills())
                        .as(role.slug().value())
                        .allSatisfy(required -> assertThat(
                                        GRAPH.skill(required.skill()).outcomes())
                                .as(required.skill().value())
                                .anyMatch(outcome -> outcome.proficiency().equals(required.proficiency()))));
    }

    @Test
    void every_skill_says_what_one_can_do() {
        assertThat(CONTENT.skills.values())
                .allSatisfy(skill ->
                        assertThat(skill.outcomes()).as(skill.slug().value()).hasSizeGreaterThanOrEqualTo(2));
    }

    /** The skill that a finding about stages names: stage, roadmap, skill. */
    private static String named(String detail) {
        return detail.split("'")[5];
    }

    private static JobRole role(String slug) {
        return Objects.requireNonNull(CONTENT.jobRoles.get(new Slug(slug)));
    }

    private static int stage(JobRole role) {
        var stages = CONTENT.roadmap().stages();
        return 1
                + IntStream.range(0, stages.size())
                        .filter(i -> stages.get(i).jobRoles().stream()
                                .anyMatch(listed -> listed.jobRole().equals(role.slug())))
                        .findFirst()
                        .orElseThrow();
    }

    /** The proficiency to which the best resource brings a learner. */
    private static int best(Slug skill) {
        return CONTENT.learningResources.values().stream()
                .flatMap(resource -> resource.teaches().stream())
                .filter(taught -> taught.skill().equals(skill))
                .map(LearningResource.TaughtSkill::depth)
                .mapToInt(RolePlansTest::proficiency)
                .max()
                .orElse(0);
    }

    private static int proficiency(Depth depth) {
        return switch (depth) {
            case OVERVIEW -> 2;
            case WORKING -> 3;
            case DEEP -> 5;
        };
    }
}
