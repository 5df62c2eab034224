package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.model.LearningResource;
import dev.waymark.model.Skill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees that are no skill. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StructureCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"titel": "SQL"}                      | structure /titel no member is called 'titel' here
                    {"a/b~c": 1}                          | structure /a~1b~0c no member is called 'a/b~c' here
                    {"title": 2024}                       | structure /title '2024' is not a text; put it in quotes
                    {"title": {"en": "SQL"}}              | structure /title an object is not a text
                    {"otherNames": "SQL"}                 | structure /otherNames 'SQL' is not a list
                    {"otherNames": ["SQL", 3]}            | structure /otherNames/1 '3' is not a text; put it in quotes
                    {"kind": "tools"}                     | value /kind 'tools' is not known here
                    {"kind": 1}                           | structure /kind '1' is not known here
                    {"outcomes": [{"proficiency": "2"}]}  | structure /outcomes/0/proficiency '2' is not a whole number
                    {"outcomes": [{"proficiency": 2.5}]}  | structure /outcomes/0/proficiency '2.5' is not a whole number
                    {"outcomes": [3]}                     | structure /outcomes/0 '3' is not an object with members
                    """)
    void what_does_not_fit_is_told_with_its_place(String tree, String mismatch) {
        assertThat(mismatches(tree, Skill.class, false)).containsExactly(mismatch);
    }

    @Test
    void a_long_value_is_cut_between_two_characters() {
        assertThat(mismatches("{\"kind\": \"%s😀😀\"}".formatted("x".repeat(59)), Skill.class, false))
                .containsExactly("value /kind '%s😀…' is not known here".formatted("x".repeat(59)));
    }

    @Test
    void slugs_and_dates_have_a_form() {
        assertThat(mismatches("{\"slug\": \"Big Data\", \"publishedOn\": \"2024-9-1\"}", LearningResource.class, false))
                .containsExactly(
                        "value /slug 'Big Data' is not a slug: lower-case words joined by single hyphens, at most 80"
                                + " characters",
                        "value /publishedOn '2024-9-1' is not a date such as 2024-09-11");
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        assertThat(mismatches("{\"titel\": 1, \"kind\": \"tools\", \"related\": {}}", Skill.class, false))
                .hasSize(3);
    }

    @Test
    void null_fits_everywhere_and_a_whole_document_has_every_member() {
        assertThat(mismatches("{\"title\": null, \"related\": null}", Skill.class, false))
                .isEmpty();
        assertThat(mismatches("{\"title\": null}", Skill.class, true))
                .contains("structure /related it is missing")
                .doesNotContain("structure /title it is missing");
    }

    @Test
    void the_values_that_would_fit_are_named() {
        var allowed = new ArrayList<List<String>>();
        new StructureCheck(false, (rule, pointer, detail, values) -> allowed.add(values))
                .compare(tree("{\"kind\": \"tools\"}"), Skill.class, "");
        assertThat(allowed).containsExactly(List.of("knowledge", "technique", "tool", "practice", "transversal"));
    }

    private static List<String> mismatches(String tree, Class<?> type, boolean whole) {
        var found = new ArrayList<String>();
        new StructureCheck(
                        whole,
                        (rule, pointer, detail, allowed) ->
                                found.add("%s %s %s".formatted(rule.value(), pointer, detail)))
                .compare(tree(tree), type, "");
        return found;
    }

    private static JsonNode tree(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
