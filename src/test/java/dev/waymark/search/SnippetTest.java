package dev.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnippetTest {

    @Test
    void it_begins_where_most_of_what_was_looked_for_stands_together() {
        var text = "neural " + "word ".repeat(60) + "neural networks " + "word ".repeat(60) + "networks neural";
        var segments = new Snippet(List.of("neural", "network")).of(text);
        assertThat(segments)
                .filteredOn(Segment::match)
                .extracting(Segment::text)
                .containsExactly("neural", "networks");
        assertThat(segments.get(0).text()).isEqualTo("word ".repeat(6));
    }

    /** What is quadratic takes minutes for this. */
    @Test
    void a_text_full_of_what_was_looked_for_costs_no_more_than_its_length() {
        var words = "data model ".repeat(150_000);
        var segments = new Snippet(List.of("data", "model")).of(words);
        assertThat(segments).filteredOn(Segment::match).hasSize(36);
    }
}
