package dev.waymark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.embed.picture.MadeUpRoadmap;
import dev.waymark.model.Assertion;
import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.IdentifierScheme;
import dev.waymark.wire.Identifier;
import dev.waymark.wire.License;
import dev.waymark.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text says, it is only text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script> --> ]]>",
            "`code` ``` **bold** __bold__ [x](javascript:alert(1)) ![i](x)",
            "# heading #",
            "1. list 2) list",
            "- list",
            "+ list",
            "=== setext",
            "~~~ fence ~~gone~~ | a | $x$ C# R&D &lt; &#60; snake_case _em_",
            "\"] --> n1 --- x{{\"y\"}} end %%{init: {}}%% style x fill:#f00; \\n",
            "=cmd()|' /C calc'!A0",
            "ﬂ°°35¶ß");

    private static final Setting SETTING =
            new Setting(Words.ENGLISH, "https://roadmaps.example", "", new License(null, null, null));

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_in_Markdown_shows_as_it_is(String text) {
        var escaped = Markdown.escaped(text);
        assertThat(PlainMarkdown.isText(escaped)).as(escaped).isTrue();
        assertThat(PlainMarkdown.shown(escaped)).isEqualTo(text);
    }

    @Test
    void names_that_need_no_escape_have_none() {
        for (var text : List.of("C# and F#", "scikit-learn", "snake_case", "Node.js (R&D)", "Ken's 3.5 GB!")) {
            assertThat(Markdown.escaped(text)).isEqualTo(text);
        }
    }

    @Test
    void an_address_that_is_none_of_the_web_leads_nowhere() {
        assertThat(Markdown.link("x", "javascript:alert(1)")).isEqualTo("x");
        assertThat(Markdown.link("]", "https://a.example/b_(c)")).isEqualTo("[\\]](https://a.example/b_%28c%29)");
        assertThat(Markdown.link("x", "https://a.example/?a=1&copy;=2&b=3"))
                .isEqualTo("[x](https://a.example/?a=1&amp;copy;=2&b=3)");
    }

    @Test
    void a_document_of_such_texts_keeps_its_outline_in_Markdown() {
        var roadmap = MadeUpRoadmap.of(TEXTS, "en");
        var headings = RoadmapMarkdown.of(roadmap, SETTING)
                .lines()
                .filter(line -> line.matches("##? .*"))
                .toList();
        // Its title, each stage, and the conclusion.
        assertThat(headings)
                .hasSize(TEXTS.size() + 2)
                .allMatch(line -> PlainMarkdown.isText(line.replaceFirst("#+ ", "")));
        assertThat(RoadmapMarkdown.of(roadmap, SETTING))
                .doesNotContain("<script", "\n```")
                .doesNotContainPattern("[^\\\\]\\]\\(javascript");
    }

    @Test
    void a_graph_of_such_texts_is_still_one() {
        var chart = RoadmapGraph.of(MadeUpRoadmap.of(TEXTS, "en"), SETTING);
        FlowchartGrammar.check(chart);
        assertThat(chart).contains("#60;script#62;alert(1)#60;/script#62;", "[\"#96;code#96;");
        FlowchartGrammar.check(RoadmapGraph.of(MadeUpRoadmap.of(MadeUpRoadmap.TEXTS, "en"), SETTING));
    }

    @Test
    void linked_data_can_stand_in_a_script_element() throws JsonProcessingException {
        var data = RoadmapLinkedData.of(MadeUpRoadmap.of(TEXTS, "en"), SETTING);
        assertThat(data).doesNotContain("<");
        var tree = new ObjectMapper().readTree(data);
        assertThat(tree.path("name").asText()).isEqualTo(TEXTS.get(0));
        assertThat(tree.path("hasPart").findValuesAsText("name")).containsAll(TEXTS);
        assertThat(tree.has("license")).as("a license at a javascript: address").isFalse();
    }

    @Test
    void only_an_address_of_the_web_is_said_to_be_of_the_same() {
        var identifiers = Stream.of("javascript:alert(1)", "somewhere", "https://a.example/1")
                .map(uri -> new Identifier(
                        IdentifierScheme.ESCO, null, null, uri, null, IdentifierMatch.EXACT, Assertion.STATED))
                .toList();
        assertThat(SkillLinkedData.same(identifiers)).containsExactly("https://a.example/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            =cmd()            § '=cmd()
            +1                § '+1
            -1                § '-1
            @SUM(A1)          § '@SUM(A1)
            ＝cmd()            § '＝cmd()
            "=cmd()           § "\""'=cmd()"
            a=b, c            § "a=b, c"
            say "no"          § "say ""no\"""
            x;=cmd()          § "x;'=cmd()"
            x; "=cmd()";y     § "x; ""'=cmd()"";y"
            plain             § plain
            5                 § 5
            """)
    void no_cell_is_a_formula(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void lines_and_tabs_begin_no_cell_either() {
        assertThat(Csv.cell("\tx")).isEqualTo("\"'\tx\"");
        assertThat(Csv.cell("one\n\n=two")).isEqualTo("\"one\n\n'=two\"");
        assertThat(Csv.cell("x;\u00A0\u3000=y")).isEqualTo("\"x;\u00A0\u3000'=y\"");
        assertThat(Csv.cell(null)).isEmpty();
    }
}
