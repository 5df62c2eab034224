package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.joined;
import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.model.Assertion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        assertThat(source.path("url").asText())
                .isEqualTo("https://datamastery.pro/blog/machine-learning-careers-from-beginner-to-expert");
        assertThat(roadmap().at("/license/name").asText()).isEqualTo("CC BY 4.0");
    }

    @Test
    void the_introduction_and_the_conclusion_say_what_the_source_says() {
        assertThat(roadmap().path("introduction").asText())
                .contains(
                        "healthcare", "finance", "entertainment", "e-commerce", "daunting", "newcomers", "specialize");
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
    @CsvSource({"roadmaps, 1", "stages, 3", "job-roles, 9", "learning-resources, 86", "tips, 4", "skills, 113"})
    void the_lists_count(String list, int total) {
        var page = read("/v1/%s?count=exact&limit=100".formatted(list));
        assertThat(page.path("total").asInt()).isEqualTo(total);
        assertThat(page.path("items")).hasSize(Math.min(total, 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | Build a portfolio              | portfolio-building, github, personal-blogging | GitHub, blog, practical experience, real-world problems
                    2 | Stay curious and keep learning | continuous-learning, reading-research-papers  | papers, tools, frameworks
                    3 | Networking                     | professional-networking, online-communities   | Meetups, conferences, workshops, LinkedIn, Reddit, AI forums, discuss ideas, collaborate on a project
                    4 | Work on open-source projects   | open-source-contribution                      | gives you experience, people, shows your expertise to potential employers
                    """)
    void the_tips_say(int position, String title, String stated, String words) {
        var tip = roadmap().path("tips").path(position - 1);
        assertThat(tip.path("position").asInt()).isEqualTo(position);
        assertThat(tip.path("title").asText()).isEqualTo(title);
        assertThat(tip.path("skills"))
                .filteredOn(link -> link.path("assertion").asText().equals("stated"))
                .extracting(link -> link.at("/skill/slug").asText())
                .containsExactly(stated.split(", "));
        assertThat(tip.path("body").asText()).contains(words.split(", "));
        assertThat(tip.path("actions")).isNotEmpty();
        assertThat(read(tip.path("href").asText())).isEqualTo(tip);
    }

    @Test
    void conferences_are_there_to_attend_and_open_source_widens_the_network() {
        var tips = roadmap().path("tips");
        assertThat(joined(tips.at("/2/actions"))).contains("Attend a conference");
        assertThat(tips.at("/3/summary").asText()).contains("experience", "network", "employers");
    }

    @ParameterizedTest
    @CsvSource({
        "exploratory-data-analysis, Exploratory data analysis",
        "predictive-modeling, Predictive modeling",
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
        "model-optimization, Model optimization",
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

    /** What a document states, its source says; what is our own names no source. */
    @Test
    void a_document_names_the_source_exactly_if_it_states_something() {
        var content = new ShippedDocuments();
        var source = requireNonNull(content.roadmap().source());
        assertThat(content.all()).hasSize(209).allSatisfy(document -> {
            boolean states =
                    document.edges().stream().anyMatch(edge -> edge.attributes().assertion() == Assertion.STATED);
            assertThat(document.source()).as(document.slug().toString()).isEqualTo(states ? source : null);
        });
    }

    @Test
    void best_practices_in_MLOps_are_such_as_these() {
        for (var practice : List.of("version-control", "continuous-integration", "automated-testing")) {
            assertThat(read("/v1/skills/" + practice).path("broader"))
                    .extracting(
                            broader -> broader.at("/skill/slug").asText(),
                            broader -> broader.path("assertion").asText())
                    .contains(tuple("mlops", "stated"));
        }
    }

    /** The source names both under one heading, or in one list, and leaves open what belongs to what. */
    @ParameterizedTest
    @CsvSource({
        "probability-distributions, probability",
        "hypothesis-testing, statistics",
        "regression, supervised-learning",
        "classification, supervised-learning"
    })
    void what_belongs_to_what_is_our_judgment_where_the_source_only_pairs(String part, String whole) {
        assertThat(read("/v1/skills/" + part).path("broader"))
                .extracting(
                        broader -> broader.at("/skill/slug").asText(),
                        broader -> broader.path("assertion").asText())
                .contains(tuple(whole, "editorial"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    skills/machine-learning    | machine learning              | exact | skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43
                    skills/deep-learning       | deep learning                 | exact | skill/ecc4552a-92c5-4222-b18d-faf5ac841080
                    skills/neural-networks     | artificial neural networks    | exact | skill/5608d5a0-6d5e-43b7-be37-616501729bb4
                    skills/computer-vision     | computer vision               | exact | skill/7b0d5000-00da-4864-b776-6de49a87a669
                    skills/python              | Python (computer programming) | exact | skill/ccd0a1d9-afda-43d9-b901-96344886e14d
                    skills/statistics          | statistics                    | exact | skill/7ee4c2ea-b349-4bd2-81a3-ec31475d4833
                    skills/numerical-computing | scientific computing          | close | skill/5b26f08b-88bc-45f0-b901-530d7786466b
                    skills/image-processing    | digital image processing      | close | skill/945b8655-5577-4c3a-946a-842d4527afa8
                    skills/sql                 | SQL                           | exact | skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742
                    skills/spreadsheets        | use spreadsheets software     | close | skill/1973c966-f236-40c9-b2d4-5d71a89019be
                    job-roles/data-scientist   | data scientist                | exact | occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30
                    job-roles/data-analyst     | data analyst                  | exact | occupation/d3edb8f8-3a06-47a0-8fb9-9b212c006aa2
                    """)
    void ESCO_knows_it_as(String entry, String label, String match, String concept) {
        assertThat(identifiers(entry, "esco"))
                .containsExactly("1.1.1 | null | http://data.europa.eu/esco/%s | %s | %s | editorial"
                        .formatted(concept, label, match));
    }

    @Test
    void no_other_skill_has_an_identifier() {
        assertThat(new ShippedDocuments().skills.values())
                .filteredOn(skill -> !skill.identifiers().isEmpty())
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    data-scientist          | 15-2051.00 | Data Scientists                                | exact
                    junior-data-scientist   | 15-2051.00 | Data Scientists                                | broader
                    machine-learning-intern | 15-2051.00 | Data Scientists                                | related
                    machine-learning-engineer | 15-2051.00 | Data Scientists                              | related
                    senior-machine-learning-engineer | 15-2051.00 | Data Scientists                       | related
                    data-analyst            | 15-2051.01 | Business Intelligence Analysts                 | close
                    ai-research-scientist   | 15-1221.00 | Computer and Information Research Scientists   | close
                    data-science-manager    | 11-3021.00 | Computer and Information Systems Managers      | broader
                    """)
    void ONET_knows_the_role_as(String role, String code, String label, String match) {
        assertThat(identifiers("job-roles/" + role, "onet-soc"))
                .containsExactly("2019 | %s | https://www.onetonline.org/link/summary/%s | %s | %s | editorial"
                        .formatted(code, code, label, match));
    }

    private static List<String> identifiers(String entry, String scheme) {
        return StreamSupport.stream(read("/v1/" + entry).path("identifiers").spliterator(), false)
                .filter(identifier -> identifier.path("scheme").asText().equals(scheme))
                .map(identifier -> Stream.of("version", "code", "uri", "label", "match", "assertion")
                        .map(member -> identifier.path(member).asText())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
