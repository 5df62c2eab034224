package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.joined;
import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stages, skill groups, placements and choices. What is not marked is required, and a list is complete. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StageFactsTest {

    private static final String BEGINNER = """
            Stage 1, beginner: Building a strong foundation (intern, entry)
              1. Mathematics and statistics
                Linear algebra
                  Matrices
                  Vectors
                Probability
                  Probability distributions
                Statistics
                  Hypothesis testing
                Calculus
                  Derivatives
                  Optimization
              2. Programming, open list
                at least 1 of plotting (recommended): Matplotlib or Seaborn
                Python: the language
                  NumPy, recommended: numerical computing
                  Pandas, recommended: data manipulation
                  Matplotlib, plotting: visualization
                  Seaborn, plotting: visualization
                  Scikit-learn, recommended: basic ML algorithms
              3. Basic ML concepts, open list
                Supervised learning
                  Regression
                  Classification
                Unsupervised learning
                Overfitting
                Regularization
                Model evaluation metrics
                  Accuracy
                  Precision
                  Recall
            """;

    private static final String INTERMEDIATE = """
            Stage 2, intermediate: Gaining practical experience (mid)
              1. Feature engineering
                Feature engineering
                  Feature extraction
                  Feature transformation
                  Feature creation
                  One-hot encoding
                  Feature scaling
                  Handling missing data
              2. Model selection and hyperparameter tuning
                at least 1 of search-method: Grid search or random search
                Model selection: choosing an algorithm for the problem
                Hyperparameter tuning
                  Grid search, search-method
                  Random search, search-method
              3. Deep learning fundamentals, conditional (If you are interested in neural networks)
                Deep learning
                  Neural networks
                  Convolutional neural networks: for image processing
                    Image processing, recommended
                  Recurrent neural networks: for time series and sequence data
                    Time series analysis, recommended
                    Sequence modelling, recommended: sequence data
              4. Advanced programming skills
                at least 1 of framework: TensorFlow or PyTorch
                at least 1 of cloud: AWS, Google Cloud or Azure
                TensorFlow, framework
                PyTorch, framework
                Cloud deployment: deploying models
                  AWS, cloud
                  Google Cloud, cloud
                  Azure, cloud
            """;

    private static final String ADVANCED = """
            Stage 3, advanced: Becoming an expert (senior, lead, manager)
              1. Specialisation in a subfield, open list
                at least 1 of subfield: Choose at least one subfield
                Natural language processing, subfield
                  Language models
                  Text classification
                  Transformers, recommended: such as BERT
                    BERT, optional
                Computer vision, subfield
                  Image recognition: with deep learning
                    Convolutional neural networks, recommended: such as CNNs
                Reinforcement learning, subfield: agents that learn by interacting with an environment
                  Agent–environment interaction
              2. Model deployment and MLOps
                Model deployment: to production
                Model maintenance
                MLOps
                  Version control
                  Continuous integration
                  Automated testing: of models
              3. AI ethics and fairness
                AI ethics
                  Algorithmic bias: bias in algorithms
                  Fairness
                  Transparency
              4. Research and development
                Reading research papers: from NeurIPS, ICML or CVPR
                Open-source contribution, conditional (If you are interested in research)
                Publishing research, conditional (If you are interested in research): own findings
            """;

    @Test
    void the_first_stage_builds_a_strong_foundation() {
        assertThat(outline(read("/v1/roadmaps/machine-learning/stages/beginner")))
                .isEqualTo(BEGINNER);
    }

    @Test
    void the_second_stage_gains_practical_experience() {
        assertThat(outline(read("/v1/roadmaps/machine-learning/stages/intermediate")))
                .isEqualTo(INTERMEDIATE);
    }

    @Test
    void the_third_stage_makes_an_expert() {
        assertThat(outline(read("/v1/roadmaps/machine-learning/stages/advanced")))
                .isEqualTo(ADVANCED);
    }

    @Test
    void the_roadmap_has_the_three_stages_in_order() {
        var all = new StringBuilder();
        roadmap().path("stages").forEach(stage -> all.append(outline(stage)));
        assertThat(all).hasToString(BEGINNER + INTERMEDIATE + ADVANCED);
    }

    @Test
    void every_placement_is_stated_by_the_source() {
        assertThat(roadmap().path("stages").findValues("placements"))
                .flatExtracting(StageFactsTest::assertions)
                .hasSizeGreaterThan(70)
                .containsOnly("stated");
    }

    @Test
    void every_group_says_how_to_go_about_it() {
        assertThat(roadmap().path("stages").findValuesAsText("guidance"))
                .hasSize(11)
                .allSatisfy(guidance -> assertThat(guidance).hasSizeGreaterThan(80));
    }

    private static List<String> assertions(JsonNode placements) {
        return placements.findValuesAsText("assertion");
    }

    private static String outline(JsonNode stage) {
        var lines = new ArrayList<String>();
        lines.add("Stage %s, %s: %s (%s)"
                .formatted(
                        text(stage, "position"),
                        text(stage, "level"),
                        text(stage, "title"),
                        joined(stage.path("seniorities"))));
        for (var group : stage.path("skillGroups")) {
            lines.add("  %s. %s%s%s"
                    .formatted(
                            text(group, "position"),
                            text(group, "title"),
                            requirement(group),
                            group.path("exhaustive").asBoolean() ? "" : ", open list"));
            for (var choice : group.path("choices")) {
                var requirement = text(choice, "requirement");
                lines.add("    at least %s of %s%s: %s"
                        .formatted(
                                text(choice, "atLeast"),
                                text(choice, "slug"),
                                requirement.equals("required") ? "" : " (%s)".formatted(requirement),
                                text(choice, "title")));
            }
            addPlacements(lines, group.path("placements"), "    ");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addPlacements(List<String> lines, JsonNode placements, String indent) {
        for (var placement : placements) {
            var emphasis = placement.path("emphasis");
            lines.add(indent
                    + placement.at("/skill/title").asText()
                    + requirement(placement)
                    + (emphasis.isNull() ? "" : ": " + emphasis.asText()));
            addPlacements(lines, placement.path("children"), indent + "  ");
        }
    }

    private static String requirement(JsonNode asked) {
        var requirement = text(asked, "requirement");
        return switch (requirement) {
            case "required" -> "";
            case "choice" -> ", " + text(asked, "choice");
            case "conditional" -> ", conditional (%s)".formatted(text(asked, "condition"));
            default -> ", " + requirement;
        };
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
