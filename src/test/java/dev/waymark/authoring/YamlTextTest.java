package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML as it is written, read again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YamlTextTest {
    private static final String[] PIECES = {
        "a",
        "Python",
        ": ",
        " #",
        "- ",
        "\"",
        "'",
        "{",
        "}",
        "[",
        ",",
        "&x",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\\",
        "é",
        "日本",
        "😀",
        "\n\n",
        "\n\n\n",
        " ",
        "  ",
        "no",
        "1",
        "~",
        "?",
        ":",
        "=",
        "null",
        "---",
        "a long word that goes on and on",
        "https://example.org/a?b=c#d",
        "…",
        "\u00a0"
    };

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/content"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_is_shipped_says_the_same_when_it_is_written_anew(Path file) throws IOException {
        var shipped = read(Files.readString(file));
        var text = YamlText.of(shipped);
        assertThat(read(text)).isEqualTo(shipped);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(YamlText.of(read(text))).isEqualTo(text);
    }

    @Test
    void a_document_looks_as_an_editor_would_write_it() {
        var text = """
                slug: aws
                title: AWS
                otherNames: [Amazon Web Services, "A, B"]
                summary: >-
                  Amazon's cloud platform. For machine learning it offers storage, virtual machines with GPUs, and
                  more.

                  A second paragraph.
                kind: tool
                outcomes:
                  - {proficiency: 2, text: Store a data set.}
                  - proficiency: 3
                    text: >-
                      Put a model of your own behind an endpoint with suitable access rights, logs and a budget alert.
                source:
                  title: "Machine Learning Careers: From Beginner to Expert"
                  authors: [Ken Pomella]
                  publishedOn: 2024-09-11
                identifiers:
                  - {scheme: esco, version: "1.1.1", code: "0815", match: exact, assertion: editorial}
                """;
        assertThat(YamlText.of(read(text))).isEqualTo(text);
    }

    @Test
    void what_says_nothing_is_left_out() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("slug", "a").putNull("summary").putArray("otherNames");
        assertThat(YamlText.of(document)).isEqualTo("slug: a\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "2024",
                "1.0",
                "0x1F",
                "null",
                "~",
                "true",
                "12:30",
                "- a",
                "# a",
                "a # b",
                "a: b",
                "a:",
                "[a]",
                "{a}",
                "'a'",
                "\"a\"",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                "a\\b",
                "=",
                "<<",
                "---",
                "...",
                "first\n\nsecond",
                "first\n\n\nthird",
                "first\n\n  second",
                "first \n\nsecond"
            })
    void a_text_stays_the_text_that_it_is(String text) {
        assertStays(text);
    }

    @Test
    void so_does_any_text() {
        var random = new Random(7);
        for (int time = 0; time < 20_000; time++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var plain = text.toString().strip().replaceAll("\n{3,}", "\n\n");
            if (!plain.isEmpty()) {
                assertStays(plain);
            }
        }
    }

    private static void assertStays(String text) {
        var json = JsonNodeFactory.instance;
        var document = json.objectNode();
        document.put("title", text);
        document.putArray("otherNames").add(text).add("b");
        document.putArray("placements").addObject().put("skill", "a").put("emphasis", text);
        document.putArray("stages").addObject().putArray("tips").addObject().put("body", text);
        assertThat(read(YamlText.of(document))).as(YamlText.of(document)).isEqualTo(document);
    }

    private static JsonNode read(String yaml) {
        var tree = new YamlTree("some.yaml", yaml);
        assertThat(tree.mistakes()).as(yaml).isEmpty();
        return tree.root();
    }
}
