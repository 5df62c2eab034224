package dev.waymark.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.embed.picture.MadeUpRoadmap;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.words.Words;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a roadmap whose every text and address means it no good. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileContentTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void markup_and_scripts_in_content_are_text(View view) throws JsonProcessingException {
        String page = page("en", view);
        assertThat(page)
                .contains("&lt;img src=x onerror=")
                .doesNotContain("<img")
                .doesNotContainPattern("(?i)(href|src)=\"\\s*javascript:");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
        var data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        assertThat(new ObjectMapper().readTree(data.group(1)).path("name").asText())
                .isEqualTo(MadeUpRoadmap.TEXTS.get(0));
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "he-IL,rtl", "en,ltr", "pt-BR,ltr"})
    void a_page_is_laid_out_as_its_language_is_written(String language, String direction) {
        assertThat(page(language, View.OUTLINE))
                .contains("<html lang=\"%s\" dir=\"%s\"".formatted(language, direction));
    }

    @Test
    void a_quotation_for_other_sites_is_text_as_well() {
        var page = made("en", View.OUTLINE);
        assertThat(new OembedFrame(page, 400).render())
                .doesNotContain("<img")
                .startsWith("<blockquote><a href=\"https://roadmaps.example/x\">&lt;img")
                .endsWith("></iframe>");
    }

    private static String page(String language, View view) {
        return made(language, view).render();
    }

    private static RoadmapPage made(String language, View view) {
        var roadmap = MadeUpRoadmap.of(MadeUpRoadmap.TEXTS, language);
        return new RoadmapPage(
                roadmap,
                roadmap.license(),
                roadmap.title(),
                roadmap.summary(),
                roadmap.stages(),
                true,
                ReferredTexts.NONE,
                new Anchors(roadmap.stages(), view),
                7,
                view,
                Theme.INHERIT,
                "https://roadmaps.example/x",
                "https://roadmaps.example/x",
                "/x",
                "https://roadmaps.example/x.png",
                "https://roadmaps.example/oembed",
                CachePolicy.NEWEST,
                Words.in(language));
    }
}
