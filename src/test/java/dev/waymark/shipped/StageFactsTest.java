package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.read;
import static dev.waymark.shipped.ShippedContent.roadmap;
import static dev.waymark.shipped.ShippedContent.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stages, skill groups, placements and choices. What is not marked is required, and a list is complete; what the editors
 * have placed, and not the source, is ours.
 */
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
                at least 1 of plotting: Plotting library
                Python
                  NumPy: for numerical computing
                  Pandas: for data manipulation
                  Matplotlib, plotting: for visualization
                  Seaborn, plotting: for visualization
                  Scikit-learn: for basic ML algorithms
                Version control, recommended, ours
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
              1. Feature engineering, open list
                Feature engineering
                  Feature extraction
                  Feature transformation
                  Feature creation
                  One-hot encoding
                  Feature scaling
                  Handling missing data
              2. Model selection and hyperparameter tuning, open list
                at least 1 of search-method: Search method
                Model selection: for the problem at hand
                Hyperparameter tuning
                  Grid search, search-method
                  Random search, search-method
              3. Deep learning fundamentals, conditional (If you are interested in neural networks)
                Deep learning
                  Neural networks
                  Convolutional neural networks: for image processing
                  Recurrent neural networks: for time series and sequence data
                Image processing, recommended
                Time series analysis, recommended
                Sequence modeling, recommended
              4. Advanced programming skills, open list
                at least 1 of framework, conditional (If you work with neural networks): Deep learning framework
                at least 1 of cloud: Cloud platform
                TensorFlow, framework: for deep learning
                PyTorch, framework: for deep learning
                Cloud deployment: of models
                  AWS, cloud
                  Google Cloud, cloud
                  Azure, cloud
            """;

    private static final String ADVANCED = """
            Stage 3, advanced: Becoming an expert (senior, manager)
              1. Specialization in a subfield, open list
                at least 1 of subfield: Subfield
                Natural language processing, subfield
                  Language models
                  Text classification
                  Transformers
                    BERT, optional: for example
                Computer vision, subfield
                  Image recognition: with deep learning
                    Convolutional neural networks, recommended
                Reinforcement learning, subfield: with agents that learn by interacting with an environment
                  Agent–environment interaction
              2. Model deployment and MLOps, open list
                Model deployment: to production
                Model maintenance
                MLOps
                  Version control
                  Continuous integration
                  Automated testing: of models
              3. AI ethics and fairness
                AI ethics
                  Algorithmic bias
                  Fairness
                  Transparency
              4. Research and development
                Reading research papers: for example from NeurIPS, ICML or CVPR
                Open-source contribution, conditional (If you are interested in research)
                Publishing research, conditional (If you are interested in research)
            """;

    @Test
    void the_first_stage_builds_a_strong_foundation() {
        assertThat(StageOutline.of(read("/v1/roadmaps/machine-learning/stages/beginner")))
                .isEqualTo(BEGINNER);
    }

    @Test
    void the_second_stage_gains_practical_experience() {
        assertThat(StageOutline.of(read("/v1/roadmaps/machine-learning/stages/intermediate")))
                .isEqualTo(INTERMEDIATE);
    }

    @Test
    void the_third_stage_makes_an_expert() {
        assertThat(StageOutline.of(read("/v1/roadmaps/machine-learning/stages/advanced")))
                .isEqualTo(ADVANCED);
    }

    @Test
    void the_roadmap_has_the_three_stages_in_order() {
        var all = new StringBuilder();
        roadmap().path("stages").forEach(stage -> all.append(StageOutline.of(stage)));
        assertThat(all).hasToString(BEGINNER + INTERMEDIATE + ADVANCED);
    }

    @Test
    void the_source_states_seventy_three_placements_and_one_more_is_ours() {
        assertThat(roadmap().path("stages").findValues("placements"))
                .flatExtracting(placements -> placements.findValuesAsText("assertion"))
                .hasSize(74)
                .filteredOn("stated"::equals)
                .hasSize(73);
    }

    @Test
    void every_group_says_how_to_go_about_it() {
        assertThat(groups())
                .extracting(group -> group.path("guidance").asText())
                .hasSize(11)
                .allSatisfy(guidance -> assertThat(guidance).hasSizeGreaterThan(80));
    }

    @Test
    void every_choice_says_how_to_choose() {
        assertThat(groups())
                .flatExtracting(group -> texts(group.path("choices"), "/slug"))
                .containsExactly("plotting", "search-method", "framework", "cloud", "subfield");
        assertThat(groups())
                .flatExtracting(group -> texts(group.path("choices"), "/guidance"))
                .allSatisfy(guidance -> assertThat(guidance).hasSizeGreaterThan(80));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    beginner     | entry-level, junior jobs, internships, hands-on experience
                    intermediate | real-world projects, mid-level roles such as
                    advanced     | specialized and leadership roles such as, subfield
                    """)
    void the_stage_is_about(String stage, String words) {
        assertThat(read("/v1/roadmaps/machine-learning/stages/" + stage)
                        .path("summary")
                        .asText())
                .contains(words.split(", "));
    }

    private static List<JsonNode> groups() {
        var groups = new ArrayList<JsonNode>();
        roadmap().path("stages").forEach(stage -> stage.path("skillGroups").forEach(groups::add));
        return groups;
    }
}
