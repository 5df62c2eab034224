package dev.waymark.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files of a megabyte that would take gigabytes or minutes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileYamlTest {
    private static final String FILE = "skill/r.yaml";

    @Test
    void many_values_below_long_names_take_no_more_memory_than_others() {
        var name = "n".repeat(1000);
        var tree = new YamlTree(
                FILE, "{%s: ".formatted(name).repeat(30) + "[" + "1,".repeat(300_000) + "\n1]" + "}".repeat(30) + "\n");
        assertThat(tree.mistakes()).isEmpty();
        assertThat(tree.line(("/" + name).repeat(30) + "/299999")).isEqualTo(1);
        assertThat(tree.line(("/" + name).repeat(30) + "/300000")).isEqualTo(2);
        assertThat(tree.line(("/" + name).repeat(30) + "/300000/0")).isEqualTo(2);
    }

    @Test
    void a_million_brackets_are_not_counted_to_the_end() {
        assertThat(new YamlTree(FILE, "title:\n  " + "[".repeat(1_000_000)).mistakes())
                .extracting(Mistake::toString)
                .containsExactly("skill/r.yaml:2: nests deeper than 32");
    }

    @Test
    void a_name_of_a_megabyte_is_not_told_as_a_whole() {
        var name = "😀".repeat(10_000);
        var twice = "? \"%s\"\n: 1\n".formatted(name).repeat(2);
        assertThat(new YamlTree(FILE, twice).mistakes())
                .singleElement()
                .extracting(Mistake::detail)
                .isEqualTo("'%s…".formatted(name.substring(0, 4998)));
    }

    @Test
    void thirty_two_levels_are_read() {
        var tree = new YamlTree(FILE, "[".repeat(32) + "1" + "]".repeat(32) + "\n");
        assertThat(tree.mistakes()).isEmpty();
        assertThat(tree.root().at("/0".repeat(32)).intValue()).isEqualTo(1);
    }

    @Test
    void what_has_more_digits_than_any_number_is_a_text() {
        assertThat(new YamlTree(FILE, "9".repeat(30)).root().isIntegralNumber()).isTrue();
        assertThat(new YamlTree(FILE, "9".repeat(31)).root().isTextual()).isTrue();
        assertThat(new YamlTree(FILE, "-" + "9".repeat(1_000_000)).root().isTextual())
                .as("in no time")
                .isTrue();
    }
}
