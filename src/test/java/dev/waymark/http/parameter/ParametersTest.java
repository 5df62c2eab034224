package dev.waymark.http.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waymark.problem.ProblemException;
import dev.waymark.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {

    @Test
    void what_is_absent_is_null_or_what_is_usual() {
        assertThat(Parameters.integer("limit", null, 1, 100)).isNull();
        assertThat(Parameters.integer("limit", null, 1, 100, 20)).isEqualTo(20);
        assertThat(Parameters.oneOf("sort", null, List.of("title"))).isNull();
        assertThat(Parameters.slugs("skill", null)).isEmpty();
        assertThat(Parameters.language(null)).isNull();
        assertThat(Parameters.flag("check", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "007, 7"})
    void a_number_within_its_bounds_is_read(String value, int number) {
        assertThat(Parameters.integer("limit", value, 1, 100)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "", " 1", "1.0", "1e2", "+1", "٣", "99999999999999999999"})
    void any_other_number_is_refused(String value) {
        refused(
                () -> Parameters.integer("limit", value, 1, 100),
                "limit must be a whole number from 1 to 100; it is '%s'.".formatted(value));
    }

    @Test
    void several_values_come_by_commas_or_repeated_and_are_sorted_each_once() {
        assertThat(Parameters.slugs("skill", List.of("sql,python", "sql", "excel")))
                .containsExactly("excel", "python", "sql");
    }

    @Test
    void an_empty_value_and_more_than_a_hundred_are_refused() {
        refused(
                () -> Parameters.slugs("skill", List.of("sql,")),
                "skill has an empty value. Leave the parameter out, or separate values by one comma.");
        var many = IntStream.rangeClosed(0, 100).mapToObj(i -> "s" + i).toList();
        refused(() -> Parameters.slugs("skill", many), "skill takes at most 100 values; there are 101. Ask in parts.");
        assertThat(Parameters.slugs("skill", many.subList(0, 100))).hasSize(100);
    }

    @Test
    void a_word_that_is_not_allowed_is_refused_with_those_that_are() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Parameters.someOf("kind", List.of("tool,tools"), List.of("tool", "practice")))
                .satisfies(refusal -> assertThat(refusal.problem().errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.allowed()).containsExactly("tool", "practice")));
    }

    @Test
    void a_text_is_as_long_as_its_characters_are_many() {
        assertThat(Parameters.text("q", "𝒳𝒳", 1, 2)).isEqualTo("𝒳𝒳");
        refused(() -> Parameters.text("q", "𝒳𝒳𝒳", 1, 2), "q must have 1 to 2 characters; it has 3.");
    }

    @ParameterizedTest
    @CsvSource({"EN-us, en-US", "iw, he", "zh-hant-tw, zh-Hant-TW"})
    void a_language_gets_its_canonical_form(String tag, String canonical) {
        assertThat(Parameters.language(tag)).isEqualTo(canonical);
    }

    @Test
    void a_time_has_an_offset_and_a_lost_plus_sign_is_told() {
        assertThat(Parameters.instant("updatedSince", "2026-11-22T10:30:00+01:00"))
                .isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
        refused(
                () -> Parameters.instant("updatedSince", "2026-11-22T10:30:00 01:00"),
                "updatedSince must be a date and time with an offset (RFC 3339) such as 2026-11-22T09:30:00Z; it is"
                        + " '2026-11-22T10:30:00 01:00'. Write a plus sign as %2B.");
    }

    @Test
    void a_path_with_capitals_is_told_how_it_may_be_meant() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Parameters.pathSlug("Python"))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_ENTRY);
                    assertThat(refusal.problem().detail())
                            .isEqualTo("'Python' is not a slug, which has no capitals; did you mean 'python'?");
                });
    }

    @Test
    void what_is_quoted_is_short_and_cannot_command_a_terminal() {
        assertThat(Parameters.quoted("a\u001b[31m\u200b")).isEqualTo("'a�[31m�'");
        assertThat(Parameters.quoted("x".repeat(50))).isEqualTo("'" + "x".repeat(40) + "…'");
    }

    private static void refused(ThrowingCallable reading, String detail) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(reading).satisfies(refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
            assertThat(refusal.problem().detail()).isEqualTo(detail);
        });
    }
}
