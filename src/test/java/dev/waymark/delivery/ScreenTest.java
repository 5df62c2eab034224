package dev.waymark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The five screens of a front end, drawn as plain text: what each needs comes with one call or two. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTest {
    private final List<String> screen = new ArrayList<>();

    @Test
    void the_overview_takes_one_call() {
        var roadmap = Api.get("/v1/roadmaps/machine-learning");
        draw("%s · %s stages · %s roles", roadmap, "title", "counts/stages", "counts/jobRoles");
        for (var stage : roadmap.path("stages")) {
            draw("%s. %s (%s)", stage, "position", "title", "level");
            stage.path("skillGroups").forEach(group -> draw("   - %s", group, "title"));
        }
        roadmap.path("tips").forEach(tip -> draw("Tip: %s", tip, "title"));
        draw("After: %s, %s", roadmap, "source/authors/0", "source/title");
        draw("%s", roadmap, "license/name");
        assertThat(screen).containsExactly("""
                Machine Learning Careers · 3 stages · 9 roles
                1. Building a strong foundation (beginner)
                   - Mathematics and statistics
                   - Programming
                   - Basic ML concepts
                2. Gaining practical experience (intermediate)
                   - Feature engineering
                   - Model selection and hyperparameter tuning
                   - Deep learning fundamentals
                   - Advanced programming skills
                3. Becoming an expert (advanced)
                   - Specialization in a subfield
                   - Model deployment and MLOps
                   - AI ethics and fairness
                   - Research and development
                Tip: Build a portfolio
                Tip: Stay curious and keep learning
                Tip: Networking
                Tip: Work on open-source projects
                After: Ken Pomella, Machine Learning Careers: From Beginner to Expert
                CC BY 4.0
                """.lines().toArray(String[]::new));
    }

    @Test
    void a_stage_takes_one_call_and_a_reference_shows_who_made_it_and_what_it_costs() {
        var stage = Api.get("/v1/roadmaps/machine-learning/stages/intermediate");
        draw("%s: %s", stage, "roadmap/title", "title");
        var group = stage.at("/skillGroups/3");
        draw("%s", group, "title");
        group.path("choices").forEach(choice -> draw("   choose %s: %s", choice, "atLeast", "title"));
        for (var placement : group.path("placements")) {
            draw("   %s (%s, %s)", placement, "skill/title", "skill/kind", "requirement");
            placement.path("children").forEach(child -> draw("      %s of %s", child, "skill/title", "choice"));
        }
        stage.path("jobRoles").forEach(role -> draw("Role: %s, %s", role, "jobRole/title", "jobRole/seniority"));
        for (var listed : stage.path("learningResources")) {
            draw(
                    "%s: %s | %s | %s | %s",
                    listed,
                    "category",
                    "learningResource/title",
                    "learningResource/kind",
                    "learningResource/byline",
                    "learningResource/access");
        }
        assertThat(screen).containsExactly("""
                Machine Learning Careers: Gaining practical experience
                Advanced programming skills
                   choose 1: Deep learning framework
                   choose 1: Cloud platform
                   TensorFlow (tool, choice)
                   PyTorch (tool, choice)
                   Cloud deployment (practice, required)
                      AWS of cloud
                      Google Cloud of cloud
                      Azure of cloud
                Role: Data Scientist, mid
                Role: Machine Learning Engineer, mid
                Role: Research Assistant, mid
                courses: Deep Learning Specialization | course-series | Andrew Ng · DeepLearning.AI · Coursera | subscription
                courses: Machine Learning A-Z | course | Kirill Eremenko · Udemy | paid
                books: Hands-On Machine Learning with Scikit-Learn, Keras, and TensorFlow | book | Aurélien Géron · O'Reilly Media | paid
                books: Deep Learning | book | Ian Goodfellow, Yoshua Bengio, Aaron Courville · MIT Press | free
                competitions: Kaggle | competition-platform | null | free
                """.lines().toArray(String[]::new));
    }

    @Test
    void a_skill_with_its_resources_and_roles_takes_two_calls() {
        draw("%s (%s), part of %s", Api.get("/v1/skills/pandas"), "title", "kind", "broader/0/skill/title");
        var references = Api.get("/v1/skills/pandas/references?relation=places,requires,teaches&limit=100");
        for (var reference : references.path("items")) {
            switch (reference.path("relation").asText()) {
                case "places" -> draw("In %s, %s", reference, "from/title", "stage/title");
                case "requires" -> draw("For %s: level %s, %s", reference, "from/title", "proficiency", "requirement");
                default -> draw("Taught by %s, %s", reference, "from/title", "depth");
            }
        }
        assertThat(references.path("next").isNull()).isTrue();
        assertThat(screen).containsExactlyInAnyOrder("""
                Pandas (tool), part of Data manipulation
                In Machine Learning Careers, Building a strong foundation
                For Data Analyst: level 2, recommended
                For Data Scientist: level 4, required
                For Junior Data Scientist: level 3, required
                For Machine Learning Engineer: level 3, recommended
                For Machine Learning Intern: level 2, required
                Taught by Pandas User Guide, deep
                Taught by Python for Data Analysis, deep
                """.lines().toArray(String[]::new));
    }

    @Test
    void a_search_by_filter_takes_one_call() {
        var page = Api.get("/v1/learning-resources?role=data-analyst&level=beginner&access=free,unknown&count=exact");
        draw("%s found", page, "total");
        for (var item : page.path("items")) {
            draw("%s | %s | %s | teaches %s", item, "title", "byline", "access", "teaches/0/skill/title");
        }
        assertThat(screen).containsExactly("""
                13 found
                CS50's Introduction to Databases with SQL | Carter Zenke · Harvard University | free | teaches SQL
                English Communication for Scientists | Jean-luc Doumont · Nature Education | free | teaches Communication
                Excel | GCFGlobal | free | teaches Spreadsheets
                Fundamentals of Data Visualization | Claus O. Wilke · O'Reilly Media | free | teaches Data visualization
                Introduction to Machine Learning with Python | DataCamp | unknown | teaches Machine learning
                Machine Learning | Andrew Ng · Coursera | unknown | teaches Machine learning
                Machine Learning Crash Course | Google | free | teaches Machine learning
                OpenIntro Statistics | David Diez, Mine Çetinkaya-Rundel, Christopher Barr · OpenIntro | free | teaches Statistics
                Power BI Documentation | Microsoft | free | teaches Business intelligence tools
                Python for Data Analysis | Wes McKinney · O'Reilly Media | free | teaches Python
                Seaborn User Guide and Tutorial | Michael Waskom | free | teaches Seaborn
                Think Python | Allen B. Downey · O'Reilly Media | free | teaches Python
                Using Matplotlib | Matplotlib Development Team | free | teaches Matplotlib
                """.lines().toArray(String[]::new));
    }

    @Test
    void a_job_role_with_the_summaries_of_its_skills_takes_one_call() {
        var role = Api.get("/v1/job-roles/machine-learning-engineer?include=skills,vocabularies");
        draw("%s (%s)", role, "title", "seniority");
        role.path("choices").forEach(choice -> draw("choose %s: %s", choice, "atLeast", "title"));
        for (var required : Api.stream(role.path("skills")).limit(6).toList()) {
            var skill = role.at("/included/skills/" + required.at("/skill/slug").asText());
            var word = Api.stream(role.at("/included/vocabularies/proficiency/values"))
                    .filter(value -> value.path("value")
                            .asText()
                            .equals(required.path("proficiency").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(skill.path("summary").asText()).isNotBlank();
            draw("%s, importance %s, " + word.path("label").asText(), required, "skill/title", "importance");
        }
        role.path("leadsTo").forEach(step -> draw("Next: %s", step, "jobRole/title"));
        assertThat(screen).containsExactly("""
                Machine Learning Engineer (mid)
                choose 1: Deep learning framework
                choose 1: Cloud platform
                Software engineering, importance 95, Skilled
                Machine learning, importance 92, Skilled
                Model deployment, importance 92, Independent
                Python, importance 92, Skilled
                Scaling ML systems, importance 88, Independent
                PyTorch, importance 80, Independent
                Next: Senior Machine Learning Engineer
                Next: Data Scientist
                """.lines().toArray(String[]::new));
    }

    /** Adds a line, with the texts at those places of the document in it. */
    private void draw(String line, JsonNode document, String... pointers) {
        var texts = new ArrayList<Object>();
        for (var pointer : pointers) {
            var node = document.at("/" + pointer);
            assertThat(node.isValueNode() && !node.isMissingNode())
                    .as("%s in %s", pointer, document)
                    .isTrue();
            texts.add(node.asText());
        }
        screen.add(line.formatted(texts.toArray()));
    }
}
