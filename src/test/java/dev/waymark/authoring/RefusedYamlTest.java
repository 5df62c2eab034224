package dev.waymark.authoring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no YAML, or of a kind that does not mean the same to everybody. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedYamlTest extends RefusedImport {

    @Test
    void a_key_that_stands_there_twice() {
        refused(skill("""
                        slug: python
                        title: Python
                        summary: A language.
                        kind: tool
                        title: Python 3
                        """), "skill/python.yaml:5: 'title' stands here twice");
    }

    @Test
    void an_anchor_and_its_aliases() {
        refused(
                skill("""
                        slug: python
                        title: &name Python
                        summary: A language.
                        kind: tool
                        otherNames: [*name]
                        """),
                "skill/python.yaml:2: anchors and aliases are not used here",
                "skill/python.yaml:5: anchors and aliases are not used here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!str Python", "!!binary UHl0aG9u", "!name Python", "! Python", "!!set {Python}"})
    void a_tag(String value) {
        var file = skill("slug: python\nsummary: A language.\ntitle: " + value + "\nkind: tool\n");
        var mistakes = refusal(file).mistakes();
        assertThat(mistakes).extracting(Mistake::line).containsExactly(3);
        assertThat(mistakes.get(0).detail()).startsWith("tags such as ").endsWith(" are not used here");
    }

    @Test
    void a_circle_of_an_alias_with_itself() {
        refused(
                skill("otherNames: &self\n  - *self\n"),
                "skill/python.yaml:1: anchors and aliases are not used here",
                "skill/python.yaml:2: anchors and aliases are not used here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'slug: python~title: [Python' | 3
                    'slug: python~ title: Python' | 2
                    'slug: python~---~slug: two'  | 2
                    'slug: *nothing'              | 1
                    """)
    void what_is_no_YAML(String text, int line) {
        var mistakes = refusal(skill(text.replace("~", "\n") + "\n")).mistakes();
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).toString()).startsWith("skill/python.yaml:%d: ".formatted(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Machine Learning: A-Z", "@home", "%f"})
    void a_text_that_needs_quotes(String title) {
        var mistakes = refusal(skill("slug: python\ntitle: " + title + "\n")).mistakes();
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).toString())
                .startsWith("skill/python.yaml:2: no YAML: ")
                .endsWith("; put such a text in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Nothing yet\n", "- python\n", "python\n"})
    void a_file_without_members(String text) {
        var mistakes = refusal(skill(text)).mistakes();
        assertThat(mistakes)
                .extracting(Mistake::toString)
                .contains("skill/python.yaml:1: a document is an object with members");
    }

    @Test
    void text_that_is_not_UTF8() {
        var latin = "slug: python\ntitle: Pythön\n".getBytes(ISO_8859_1);
        refused(folder().with("skill/python.yaml", latin), "skill/python.yaml:1: the file is no UTF-8 text");
    }

    private ContentFolder skill(String text) {
        return folder().with("skill/python.yaml", text);
    }
}
