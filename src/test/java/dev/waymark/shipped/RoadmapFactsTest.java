package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.joined;
import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roadmap as a whole: its source, its totals, its tips and the skills and identifiers that belong to it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapFactsTest {

    @Test
    void the_source_is_credited() {
        var source = roadmap().path("source");
        assertThat(source.path("title").asText()).isEqualTo("Machine Learning Careers: From Beginner to Expert");
        assertThat(joined(source.path("authors"))).isEqualTo("Ken Pomella");
        assertThat(source.path("publisher").asText()).isEqualTo("Data Science & AI Insights | Data Mastery");
        assertThat(source.path("publishedOn").asText()).isEqualTo("2024-09-11");
        assertThat(source.path("url").isNull()).as("nobody knows its address").isTrue();
        assertThat(roadmap().at("/license/name").asText()).isEqualTo("CC BY 4.0");
    }

    @Test
    void the_introduction_and_the_conclusion_say_what_the_source_says() {
        assertThat(roadmap().path("introduction").asText())
                .contains(
                        "healthcare", "finance", "entertainment", "e-commerce", "daunting", "newcomers", "specialise");
        assertThat(roadmap().path("conclusion").asText())
                .contains("data science", "engineering", "research", "development", "business", "healthcare")
                .contains("education", "room to grow");
        assertThat(joined(roadmap().path("industries"))).isEqualTo("Healthcare, Finance, Entertainment, E-commerce");
    }

    @ParameterizedTest
    @CsvSource({"stages, 3", "skillGroups, 11", "jobRoles, 9", "learningResources, 16", "tips, 4"})
    void the_roadmap_counts(String what, int total) {
        assertThat(roadmap().path("counts").path(what).asInt()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"roadmaps, 1", "stages, 3", "job-roles, 9", "learning-resources, 16", "tips, 4", "skills, 105"})
    void the_lists_count(String list, int total) {
        var page = read("/v1/%s?count=exact&limit=100".formatted(list));
        assertThat(page.path("total").asInt()).isEqualTo(total);
        assertThat(page.path("items")).hasSize(Math.min(total, 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | Build a portfolio              | github, personal-blogging        | GitHub, blog
                    2 | Stay curious and keep learning | continuous-learning              | papers, tools, frameworks
                    3 | Networking                     | professional-networking, online-communities | Meetups, conferences, workshops, LinkedIn, Reddit, AI forums
                    4 | Work on open-source projects   | open-source-contribution         | experience, people, proof
                    """)
    void the_tips_say(int position, String title, String skills, String words) {
        var tip = roadmap().path("tips").path(position - 1);
        assertThat(tip.path("position").asInt()).isEqualTo(position);
        assertThat(tip.path("title").asText()).isEqualTo(title);
        assertThat(texts(tip.path("skills"), "/slug")).contains(skills.split(", "));
        assertThat(tip.path("body").asText()).contains(words.split(", "));
        assertThat(tip.path("actions")).isNotEmpty();
        assertThat(read(tip.path("href").asText())).isEqualTo(tip);
    }

    @ParameterizedTest
    @CsvSource({
        "exploratory-data-analysis, Exploratory data analysis",
        "predictive-modeling, Predictive modelling",
        "model-evaluation, Model evaluation",
        "pattern-and-trend-analysis, Pattern and trend analysis",
        "reporting, Reporting",
        "data-cleaning, Data cleaning",
        "large-data-handling, Large-data handling",
        "interpreting-predictions, Interpreting predictions",
        "business-insight, Business insight",
        "software-engineering, Software engineering",
        "scaling-ml-systems, Scaling ML systems",
        "algorithm-research, Algorithm research",
        "ml-system-design, ML system design",
        "technical-leadership, Technical leadership",
        "model-optimization, Model optimisation",
        "architecture-research, Architecture research",
        "scientific-writing-and-patents, Scientific writing and patents",
        "people-management, People management",
        "data-initiative-oversight, Data-initiative oversight",
        "ml-strategy, ML strategy"
    })
    void skills_that_only_a_role_names_have_an_entry(String slug, String title) {
        assertThat(read("/v1/skills/" + slug).path("title").asText()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"intermediate", "advanced"})
    void a_skill_that_stands_in_two_stages_is_one(String stage) {
        var skills = read("/v1/skills?slug=convolutional-neural-networks&stage=" + stage);
        assertThat(texts(skills.path("items"), "/title")).containsExactly("Convolutional neural networks");
    }

    @ParameterizedTest
    @CsvSource({
        "skills/machine-learning, skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43",
        "skills/deep-learning, skill/ecc4552a-92c5-4222-b18d-faf5ac841080",
        "skills/neural-networks, skill/5608d5a0-6d5e-43b7-be37-616501729bb4",
        "skills/computer-vision, skill/7b0d5000-00da-4864-b776-6de49a87a669",
        "skills/python, skill/ccd0a1d9-afda-43d9-b901-96344886e14d",
        "job-roles/data-scientist, occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30",
        "job-roles/data-analyst, occupation/d3edb8f8-3a06-47a0-8fb9-9b212c006aa2"
    })
    void ESCO_knows_it_as(String entry, String concept) {
        assertThat(texts(read("/v1/" + entry).path("identifiers"), "/uri"))
                .contains("http://data.europa.eu/esco/" + concept);
    }

    @ParameterizedTest
    @CsvSource({
        "data-scientist, 15-2051.00, exact",
        "junior-data-scientist, 15-2051.00, broader",
        "data-analyst, 15-2051.01, close",
        "data-science-manager, 11-3021.00, broader",
        "ai-research-scientist, 15-1221.00, close"
    })
    void ONET_knows_the_role_as(String role, String code, String match) {
        var identifier = read("/v1/job-roles/" + role).path("identifiers").path(0);
        assertThat(identifier.path("scheme").asText()).isEqualTo("onet-soc");
        assertThat(identifier.path("code").asText()).isEqualTo(code);
        assertThat(identifier.path("match").asText()).isEqualTo(match);
        assertThat(identifier.path("assertion").asText()).isEqualTo("editorial");
    }
}
