package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job roles, each with its stage, what its holder does, and the skills that its duties name. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JobRoleFactsTest {

    @Test
    void every_stage_lists_its_job_roles_in_order() {
        assertThat(roadmap().path("stages"))
                .extracting(
                        stage -> texts(stage.path("jobRoles"), "/jobRole/title").toString())
                .containsExactly(
                        "[Junior Data Scientist, Data Analyst, Machine Learning Intern]",
                        "[Data Scientist, Machine Learning Engineer, Research Assistant]",
                        "[Senior Machine Learning Engineer, AI Research Scientist, Data Science Manager]");
    }

    @ParameterizedTest
    @CsvSource({"beginner, true", "intermediate, false", "advanced, false"})
    void only_the_first_stage_says_that_there_are_no_others(String stage, boolean exhaustive) {
        var listed = read("/v1/roadmaps/machine-learning/stages/" + stage);
        assertThat(listed.path("jobRolesExhaustive")).isEqualTo(BooleanNode.valueOf(exhaustive));
        assertThat(texts(listed.path("jobRoles"), "/assertion")).hasSize(3).containsOnly("stated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist   | entry   | applied-science | simple machine learning projects, predictive models, explore, performance of models
                    data-analyst            | entry   | analytics       | patterns, trends, reports, basic machine learning models
                    machine-learning-intern | intern  | applied-science | real projects, alongside experienced professionals
                    data-scientist          | mid     | applied-science | more complex machine learning models, clean data, larger data sets, interpret, business insight
                    machine-learning-engineer | mid   | engineering     | implement machine learning models, production, scale, strong software engineering
                    research-assistant      | mid     | research        | help to develop new algorithms or methods
                    senior-machine-learning-engineer | senior | engineering | lead, design, implementation, scale, across several teams, optimize advanced models, deploy
                    ai-research-scientist   | senior  | research        | new algorithms, models and architectures, may write papers or patent
                    data-science-manager    | manager | management      | lead teams, oversee large data initiatives, strategy for machine learning
                    """)
    void its_holder_does(String slug, String seniority, String track, String duties) {
        var role = read("/v1/job-roles/" + slug);
        assertThat(role.path("seniority").asText()).isEqualTo(seniority);
        assertThat(role.path("track").asText()).isEqualTo(track);
        assertThat(role.path("responsibilities").toString().toLowerCase(Locale.ROOT))
                .contains(duties.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist   | entry-level, simple machine learning projects
                    data-analyst            | mainly to reporting, first contact, basic machine learning models
                    machine-learning-intern | real projects, alongside experienced professionals
                    data-scientist          | mid-level, more complex models, larger data sets, business insight
                    machine-learning-engineer | mid-level, in production, scales, strong software engineering as well as machine learning
                    research-assistant      | lean toward academia, new algorithms or methods
                    senior-machine-learning-engineer | leads the design, implementation and scaling, across teams, advanced models
                    ai-research-scientist   | new algorithms, may make them known through papers or patents
                    data-science-manager    | leads teams, large data initiatives, strategy for machine learning
                    """)
    void it_is(String slug, String words) {
        assertThat(read("/v1/job-roles/" + slug).path("summary").asText().toLowerCase(Locale.ROOT))
                .contains(words.split(", "));
    }

    /** What somebody <em>may</em> do, or has only a first contact with, is recommended. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist   | machine-learning, exploratory-data-analysis, predictive-modeling, model-evaluation
                    data-analyst            | pattern-and-trend-analysis, reporting, machine-learning: recommended
                    machine-learning-intern |
                    data-scientist          | machine-learning, predictive-modeling, data-cleaning, large-data-handling, interpreting-predictions, business-insight
                    machine-learning-engineer | machine-learning, model-deployment, scaling-ml-systems, software-engineering
                    research-assistant      | algorithm-research
                    senior-machine-learning-engineer | ml-system-design, technical-leadership, scaling-ml-systems, model-optimization, model-deployment
                    ai-research-scientist   | algorithm-research, architecture-research, scientific-writing-and-patents: recommended
                    data-science-manager    | people-management, data-initiative-oversight, ml-strategy
                    """)
    void the_source_states_that_it_needs(String slug, @Nullable String skills) {
        assertThat(skills(slug))
                .filteredOn(skill -> skill.path("assertion").asText().equals("stated"))
                .extracting(skill -> skill.at("/skill/slug").asText()
                        + (skill.path("requirement").asText().equals("required")
                                ? ""
                                : ": " + skill.path("requirement").asText()))
                .containsExactlyInAnyOrder(skills == null ? new String[0] : skills.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "junior-data-scientist",
        "data-analyst",
        "machine-learning-intern",
        "data-scientist",
        "machine-learning-engineer",
        "research-assistant",
        "senior-machine-learning-engineer",
        "ai-research-scientist",
        "data-science-manager"
    })
    void what_the_source_leaves_open_is_the_editors_judgment_and_well_filled(String slug) {
        assertThat(skills(slug)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(skill -> {
            assertThat(skill.path("importance").asInt()).isBetween(1, 100);
            assertThat(skill.path("proficiency").asInt()).isBetween(1, 5);
        });
        assertThat(texts(read("/v1/job-roles/" + slug).path("leadsTo"), "/assertion"))
                .allSatisfy(assertion -> assertThat(assertion).isEqualTo("editorial"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist   | promotion data-scientist, promotion machine-learning-engineer, promotion research-assistant
                    data-analyst            | lateral junior-data-scientist, promotion data-scientist
                    machine-learning-intern | promotion junior-data-scientist, promotion machine-learning-engineer, promotion research-assistant
                    data-scientist          | lateral machine-learning-engineer, promotion ai-research-scientist, promotion data-science-manager
                    machine-learning-engineer | promotion senior-machine-learning-engineer, lateral data-scientist
                    research-assistant      | promotion ai-research-scientist
                    senior-machine-learning-engineer | promotion data-science-manager
                    ai-research-scientist   | promotion data-science-manager
                    data-science-manager    |
                    """)
    void it_leads_to(String slug, @Nullable String steps) {
        assertThat(read("/v1/job-roles/" + slug).path("leadsTo"))
                .extracting(step -> step.path("kind").asText() + " "
                        + step.at("/jobRole/slug").asText())
                .containsExactly(steps == null ? new String[0] : steps.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist     | plotting  | required    | matplotlib, seaborn
                    data-analyst              | charting  | required    | business-intelligence-tools, matplotlib, seaborn
                    machine-learning-intern   | framework | conditional | pytorch, tensorflow
                    data-scientist            | plotting  | required    | matplotlib, seaborn
                    machine-learning-engineer | framework | required    | pytorch, tensorflow
                    machine-learning-engineer | cloud     | required    | aws, azure, google-cloud
                    research-assistant        | framework | required    | pytorch, tensorflow
                    senior-machine-learning-engineer | framework | required | pytorch, tensorflow
                    senior-machine-learning-engineer | cloud     | required | aws, azure, google-cloud
                    ai-research-scientist     | subfield  | required    | computer-vision, natural-language-processing, reinforcement-learning
                    ai-research-scientist     | framework | required    | pytorch, tensorflow
                    """)
    void one_of_several_skills_is_never_several_duties(String role, String slug, String requirement, String members) {
        var choice = StreamSupport.stream(
                        read("/v1/job-roles/" + role).path("choices").spliterator(), false)
                .filter(offered -> offered.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
        assertThat(choice.path("atLeast").asInt()).isEqualTo(1);
        assertThat(choice.path("requirement").asText()).isEqualTo(requirement);
        assertThat(choice.path("condition").isNull()).isEqualTo(!requirement.equals("conditional"));
        assertThat(choice.path("guidance").asText()).as("how to choose").hasSizeGreaterThan(80);
        assertThat(skills(role))
                .filteredOn(skill -> skill.path("choice").asText().equals(slug))
                .allSatisfy(
                        skill -> assertThat(skill.path("requirement").asText()).isEqualTo("choice"))
                .extracting(skill -> skill.at("/skill/slug").asText())
                .containsExactly(members.split(", "));
    }

    private static Iterable<JsonNode> skills(String role) {
        return StreamSupport.stream(read("/v1/job-roles/" + role).path("skills").spliterator(), false)
                .toList();
    }
}
