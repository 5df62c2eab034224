package dev.waymark.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.http.error.ProblemView;
import dev.waymark.http.response.Answer;
import dev.waymark.problem.ProblemType;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a frame or picture while the service cannot answer. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalViewTest {
    private static final String ROADMAP = "/embed/v1/roadmaps/machine-learning";

    @Inject
    @All
    List<ProblemView> views;

    @ParameterizedTest
    @EnumSource(names = {"STORAGE_UNAVAILABLE", "INTERNAL"})
    void a_page_that_may_be_framed_offers_to_try_again(ProblemType type) {
        var page = shown(ROADMAP, "view=roles&theme=dark", type);
        assertThat(page.status()).isEqualTo(type.status());
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers().get("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(new String(page.body(), UTF_8))
                .contains("This cannot be shown at the moment", "class=\"dark\"", "/frame.js")
                .contains("<a href=\"%s?view=roles&amp;theme=dark\"".formatted(ROADMAP));
    }

    @ParameterizedTest
    @CsvSource({".svg,image/svg+xml", ".png,image/png"})
    void a_picture_says_so(String suffix, String contentType) {
        var picture = shown(ROADMAP + suffix, null, ProblemType.STORAGE_UNAVAILABLE);
        assertThat(picture.status()).isEqualTo(503);
        assertThat(picture.contentType()).isEqualTo(contentType);
    }

    @Test
    void programs_get_their_document() {
        assertThat(views)
                .allSatisfy(view -> assertThat(
                                view.of("/v1/roadmaps/x", null, ProblemType.STORAGE_UNAVAILABLE.because("Away.")))
                        .isNull());
    }

    private Answer shown(String path, @Nullable String query, ProblemType type) {
        return views.stream()
                .map(view -> view.of(path, query, type.because("For a test.")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
