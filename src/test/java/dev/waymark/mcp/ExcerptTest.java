package dev.waymark.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Answers that are larger than an assistant reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptTest {
    private static final String URL = "https://roadmaps.example/v1/roadmaps/" + "x".repeat(80);

    @Test
    void a_small_answer_is_whole() {
        var answer = answer(2, 2, "text");
        assertThat(Assistant.read(Excerpt.of(answer))).isEqualTo(answer);
    }

    @Test
    void a_large_one_is_cut_evenly_and_says_so() {
        var text = Excerpt.of(answer(200, 50, "🦉".repeat(300)));
        var shown = Assistant.read(text);
        assertThat(ProtocolJson.bytes(text).length).isLessThan(Assistant.LONGEST);
        assertThat(shown.path("url").asText()).isEqualTo(URL);
        assertThat(shown.path("leftOut").asText()).contains("items of lists");
        assertThat(shown.path("lists").size()).isGreaterThan(1);
        assertThat(shown.path("lists"))
                .allSatisfy(list ->
                        assertThat(list.size()).isEqualTo(shown.path("lists").size()));
        assertThat(shown.at("/lists/0/0").asText()).startsWith("🦉").endsWith("🦉…");
    }

    @Test
    void what_cannot_be_cut_is_left_to_its_address() {
        var answer = answer(0, 0, "");
        for (int i = 0; i < 3_000; i++) {
            answer.put("member" + i, "x".repeat(50));
        }
        var shown = Assistant.read(Excerpt.of(answer));
        assertThat(shown.path("url").asText()).isEqualTo(URL);
        assertThat(shown.has("leftOut")).isTrue();
        assertThat(shown).hasSize(2);
    }

    private static ObjectNode answer(int lists, int items, String text) {
        var answer = JsonNodeFactory.instance.objectNode().put("url", URL);
        var all = answer.putArray("lists");
        for (int i = 0; i < lists; i++) {
            var list = all.addArray();
            for (int j = 0; j < items; j++) {
                list.add(text);
            }
        }
        return answer;
    }
}
