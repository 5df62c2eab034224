package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathTemplatesTest {

    private static final PathTemplates<String> TEMPLATES = new PathTemplates<>();

    static {
        List.of(
                        "/v1",
                        "/v1/skills",
                        "/v1/skills/{slug}",
                        "/v1/skills/{slug}/references",
                        "/v1/roadmaps/{roadmap}/tips",
                        "/embed/{version}/waymark.js",
                        "/embed/v1/roadmaps/{slug}",
                        "/embed/v1/roadmaps/{slug}.svg")
                .forEach(template -> TEMPLATES.put(template, template));
    }

    @Test
    void a_path_has_the_template_of_its_operation() {
        assertThat(TEMPLATES.at("/v1")).isEqualTo("/v1");
        assertThat(TEMPLATES.at("/v1/skills")).isEqualTo("/v1/skills");
        assertThat(TEMPLATES.at("/v1/skills/python")).isEqualTo("/v1/skills/{slug}");
        assertThat(TEMPLATES.at("/v1/skills/python/references")).isEqualTo("/v1/skills/{slug}/references");
    }

    @Test
    void what_says_more_of_a_path_comes_first() {
        assertThat(TEMPLATES.at("/embed/v1/roadmaps/x.svg")).isEqualTo("/embed/v1/roadmaps/{slug}.svg");
        assertThat(TEMPLATES.at("/embed/v1/roadmaps/x.png")).isEqualTo("/embed/v1/roadmaps/{slug}");
        assertThat(TEMPLATES.at("/embed/v1/waymark.js")).isEqualTo("/embed/{version}/waymark.js");
    }

    @Test
    void a_path_of_no_operation_has_none() {
        assertThat(TEMPLATES.at("/")).isNull();
        assertThat(TEMPLATES.at("/v1/roadmaps")).isNull();
        assertThat(TEMPLATES.at("/v1/roadmaps/x")).isNull();
        assertThat(TEMPLATES.at("/v1/skills/a/b/c")).isNull();
    }
}
