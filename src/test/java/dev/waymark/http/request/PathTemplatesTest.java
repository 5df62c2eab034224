package dev.waymark.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathTemplatesTest {

    private static final PathTemplates TEMPLATES = PathTemplates.of(List.of(
            "/v1", "/v1/skills", "/v1/skills/{slug}", "/v1/skills/{slug}/references", "/v1/roadmaps/{roadmap}/tips"));

    @Test
    void a_path_has_the_template_of_its_operation() {
        assertThat(TEMPLATES.of("/v1")).isEqualTo("/v1");
        assertThat(TEMPLATES.of("/v1/skills")).isEqualTo("/v1/skills");
        assertThat(TEMPLATES.of("/v1/skills/python")).isEqualTo("/v1/skills/{slug}");
        assertThat(TEMPLATES.of("/v1/skills/python/references")).isEqualTo("/v1/skills/{slug}/references");
    }

    @Test
    void a_path_of_no_operation_has_none() {
        assertThat(TEMPLATES.of("/")).isNull();
        assertThat(TEMPLATES.of("/v1/roadmaps")).isNull();
        assertThat(TEMPLATES.of("/v1/roadmaps/x")).isNull();
        assertThat(TEMPLATES.of("/v1/skills/a/b/c")).isNull();
    }
}
