package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents with more mistakes than anybody will read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyFindingsTest {
    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void of_a_million_wrong_values_a_thousand_are_kept_and_the_rest_is_counted() throws Exception {
        var names = "\"\",".repeat(299_999) + "\"\"";
        var document = json.read(EntryType.SKILL, "r", tree("{\"slug\":\"r\",\"otherNames\":[%s]}".formatted(names)));
        assertThat(document.findings()).hasSize(1_000);
        assertThat(document.count()).isEqualTo(300_002); // with the title and the kind, which are missing
        var texts = json.readTexts(EntryType.SKILL, "r", tree("{\"otherNames\":[%s]}".formatted(names)));
        assertThat(texts.findings()).hasSize(1_000);
        assertThat(texts.count()).isEqualTo(300_000);
        var misplaced = json.read(EntryType.SKILL, "r", tree("{\"outcomes\":[%s]}".formatted(names)));
        assertThat(misplaced.findings()).hasSize(1_000);
        assertThat(misplaced.count()).isEqualTo(300_000);
    }

    @Test
    void a_long_document_is_checked_at_every_place() throws Exception {
        var groups =
                "{\"slug\":\"g\",\"title\":\"G\",\"exhaustive\":true,\"requirement\":\"required\",\"placements\":[%s]}"
                        .formatted(placement("", "") + "," + placement("", placement(" x", "")));
        var roadmap = "{\"slug\":\"r\",\"title\":\"R\",\"industries\":[%s\" \"],\"source\":{},\"stages\":[%s]}"
                .formatted("\"Any\",".repeat(2_500), stage(groups));
        assertThat(json.read(EntryType.ROADMAP, "r", tree(roadmap)).findings())
                .extracting(Finding::pointer)
                .containsExactly(
                        "/summary",
                        "/industries/2500",
                        "/source/title",
                        "/stages/0/skillGroups/0/placements/1/children/0/emphasis");
    }

    private static String stage(String groups) {
        return "{\"slug\":\"s\",\"level\":\"beginner\",\"title\":\"S\",\"summary\":\"S.\",\"skillGroups\":[%s]}"
                .formatted(groups);
    }

    private static String placement(String emphasis, String children) {
        return "{\"skill\":\"p\",\"requirement\":\"required\",\"assertion\":\"stated\",\"emphasis\":%s,\"children\":[%s]}"
                .formatted(emphasis.isEmpty() ? "null" : "\"" + emphasis + "\"", children);
    }

    private static JsonNode tree(String text) throws Exception {
        return JsonMapper.builder().build().readTree(text);
    }
}
