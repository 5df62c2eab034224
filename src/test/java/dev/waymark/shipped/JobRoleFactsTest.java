package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.stream.StreamSupport;
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
    @CsvSource(delimiter = '|', textBlock = """
                    junior-data-scientist   | entry   | applied-science | predictive models, explore, performance, simple
                    data-analyst            | entry   | analytics       | patterns, trends, reports, basic machine learning models
                    machine-learning-intern | intern  | applied-science | real projects, experienced professionals
                    data-scientist          | mid     | applied-science | more complex models, clean data, larger data sets, interpret, business insight
                    machine-learning-engineer | mid   | engineering     | build models, production, scale, strong software engineering
                    research-assistant      | mid     | research        | new algorithms or methods
                    senior-machine-learning-engineer | senior | engineering | lead, design, implementation, scale, across several teams, optimise, deploy
                    ai-research-scientist   | senior  | research        | new algorithms, models, architectures, papers or patents
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
                    junior-data-scientist   | exploratory-data-analysis, predictive-modeling, model-evaluation
                    data-analyst            | pattern-and-trend-analysis, reporting, machine-learning
                    data-scientist          | data-cleaning, large-data-handling, interpreting-predictions, business-insight
                    machine-learning-engineer | machine-learning, scaling-ml-systems, software-engineering
                    research-assistant      | algorithm-research
                    senior-machine-learning-engineer | ml-system-design, technical-leadership, scaling-ml-systems, model-optimization, model-deployment
                    ai-research-scientist   | algorithm-research, architecture-research, scientific-writing-and-patents
                    data-science-manager    | people-management, data-initiative-oversight, ml-strategy
                    """)
    void the_source_states_that_it_needs(String slug, String skills) {
        assertThat(skills(slug))
                .filteredOn(skill -> skill.path("assertion").asText().equals("stated"))
                .extracting(skill -> skill.at("/skill/slug").asText())
                .containsExactlyInAnyOrder(skills.split(", "));
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
    void what_the_source_leaves_open_is_the_editors_judgement_and_well_filled(String slug) {
        assertThat(skills(slug)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(skill -> {
            assertThat(skill.path("importance").asInt()).isBetween(1, 100);
            assertThat(skill.path("proficiency").asInt()).isBetween(1, 5);
        });
        assertThat(texts(read("/v1/job-roles/" + slug).path("leadsTo"), "/assertion"))
                .allSatisfy(assertion -> assertThat(assertion).isEqualTo("editorial"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    data-analyst              | plotting  | matplotlib, seaborn
                    data-scientist            | plotting  | matplotlib, seaborn
                    machine-learning-engineer | framework | tensorflow, pytorch
                    machine-learning-engineer | cloud     | aws, google-cloud, azure
                    """)
    void one_of_several_skills_is_never_several_duties(String role, String choice, String members) {
        assertThat(skills(role))
                .filteredOn(skill -> skill.path("choice").asText().equals(choice))
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
