package dev.waymark.authoring;

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

/** What is wrong with a file whatever the others say. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedFileTest extends RefusedImport {

    private static final String FIELDS =
            "slug, title, otherNames, searchTerms, summary, kind, outcomes, broader, prerequisites, related,"
                    + " identifiers, source, license";
    private static final String LINE =
            "must be one line of 1 to 200 characters, all of them visible, without space at either end";
    private static final String PROSE =
            "must be plain text of 1 to 8000 characters, all of them visible, without space at either end,"
                    + " its paragraphs split by a blank line";
    private static final String KINDS = "knowledge, technique, tool, practice, transversal";
    private static final String FOLDERS = "skill, job-role, learning-resource, roadmap";

    @Test
    void a_misspelt_field() {
        refused(skill("""
                        slug: python
                        titel: Python
                        summary: A language.
                        kind: tool
                        """), "skill/python.yaml:2: /titel: no member is called 'titel' here; allowed: " + FIELDS);
    }

    @Test
    void a_misspelt_field_deep_inside() {
        refused(
                skill("""
                        # Comments and blank lines count.

                        slug: python
                        title: Python
                        summary: >-
                          A language
                          of many lines.
                        kind: tool
                        identifiers:
                          - scheme: esco
                            match: exact
                            assertion: editorial
                          - scheme: esco
                            mach: exact
                            assertion: editorial
                        """),
                "skill/python.yaml:14: /identifiers/1/mach: no member is called 'mach' here;"
                        + " allowed: scheme, version, code, uri, label, match, assertion");
    }

    @Test
    void an_unknown_word_of_a_vocabulary() {
        refused(skill("""
                        slug: python
                        title: Python
                        summary: A language.
                        kind: tools
                        """), "skill/python.yaml:4: /kind: 'tools' is not known here; allowed: " + KINDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: 2024            | /title: '2024' is not a text; put it in quotes
                    title: true            | /title: 'true' is not a text; put it in quotes
                    title: [Python]        | /title: a list is not a text
                    title: {en: Python}    | /title: an object is not a text
                    otherNames: Python     | /otherNames: 'Python' is not a list
                    otherNames: [a, 3]     | /otherNames/1: '3' is not a text; put it in quotes
                    kind: 1                | /kind: '1' is not known here; allowed: knowledge, technique, tool, practice, transversal
                    broader: [python]      | /broader/0: 'python' is not an object with members
                    """)
    void a_value_of_the_wrong_type(String line, String mistake) {
        var rest = line.startsWith("title") ? "kind: tool\n" : "title: Python\n";
        refused(skill("slug: python\n" + line + "\nsummary: A language.\n" + rest), "skill/python.yaml:2: " + mistake);
    }

    @Test
    void a_slug_that_is_none() {
        refused(
                skill("""
                        slug: Python_3
                        title: Python
                        summary: A language.
                        kind: tool
                        """),
                "skill/python.yaml:1: /slug: 'Python_3' is not a slug: lower-case words joined by single hyphens,"
                        + " at most 80 characters");
    }

    @Test
    void a_field_that_is_missing() {
        refused(
                skill("""
                        slug: python
                        title:
                        """),
                "skill/python.yaml:1: /kind: must not be null",
                "skill/python.yaml:2: /title: must not be null");
    }

    @Test
    void a_number_that_is_missing_is_not_taken_for_zero() {
        refused(
                resource("effort: {maxHours: 3, basis: editorial}"),
                "learning-resource/course.yaml:6: /effort/minHours: must not be null");
    }

    @Test
    void a_text_that_no_reader_should_get() {
        refused(skill("""
                        slug: python
                        title: " Python"
                        summary: ""
                        kind: tool
                        """), "skill/python.yaml:2: /title: " + LINE, "skill/python.yaml:3: /summary: " + PROSE);
    }

    @Test
    void a_file_that_is_not_called_by_its_slug() {
        refused(
                folder().with("skill/snake.yaml", """
                        title: Python
                        slug: python
                        summary: A language.
                        kind: tool
                        """),
                "skill/snake.yaml:2: the slug is not the file name; allowed: snake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skill/Python.yaml", "skill/python.yml", "skill/python", "skill/python 3.yaml"})
    void a_file_name_that_is_no_slug(String file) {
        refused(folder().with(file, "slug: python\n"), file + ":1: a file is called by its slug: <slug>.yaml");
    }

    @Test
    void a_folder_within_the_folder_of_a_type() {
        refused(
                folder().with("skill/tools/python.yaml", "slug: python\n"),
                "skill/tools/python.yaml:1: content lies in <type>/<slug>.yaml; allowed: " + FOLDERS);
    }

    @Test
    void a_language_that_is_none() {
        refused(
                resource("inLanguage: en_GB"),
                "learning-resource/course.yaml:6: /inLanguage: must be a language tag such as en or pt-BR (BCP 47)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/100%",
                "https://example.org/a|b",
                "ftp://example.org",
                "https://me@example.org"
            })
    void an_address_to_which_no_page_can_link(String url) {
        var mistakes = refusal(resource("url: \"%s\"".formatted(url))).mistakes();
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).toString())
                .startsWith("learning-resource/course.yaml:6: /url: must be an http or https address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200B",
                "\\u00A0Python",
                "Python\\u2003",
                "a\\u202Eb",
                "a\\u2028b",
                "a\\u200Bb",
                "a\\u200D 1",
                "\\u0301"
            })
    void a_title_with_something_that_nobody_sees(String title) {
        refused(skill("""
                        slug: python
                        title: "%s"
                        summary: A language.
                        kind: tool
                        """.formatted(title)), "skill/python.yaml:2: /title: " + LINE);
    }

    @Test
    void a_line_break_that_is_no_paragraph() {
        refused(skill("""
                        slug: python
                        title: Python
                        summary: |-
                          A language
                          of many lines.
                        kind: tool
                        """), "skill/python.yaml:3: /summary: " + PROSE);
    }

    @Test
    void every_mistake_of_every_file_at_once_in_order() {
        refused(
                folder().withSkills("sound")
                        .with("skill/python.yaml", """
                                slug: python
                                title: 2024
                                kind: tools
                                sumary: A language.
                                """)
                        .with("job-role/analyst.yaml", "slug: analyst\nslug: analyst\n")
                        .with("skill/notes.txt", "Later."),
                "job-role/analyst.yaml:2: 'slug' stands here twice",
                "skill/notes.txt:1: a file is called by its slug: <slug>.yaml",
                "skill/python.yaml:2: /title: '2024' is not a text; put it in quotes",
                "skill/python.yaml:3: /kind: 'tools' is not known here; allowed: " + KINDS,
                "skill/python.yaml:4: /sumary: no member is called 'sumary' here; allowed: " + FIELDS);
    }

    private ContentFolder resource(String line) {
        return folder().with("learning-resource/course.yaml", """
                slug: course
                title: Course
                summary: What it is about.
                kind: course
                access: free
                %s
                """.formatted(line));
    }

    private ContentFolder skill(String text) {
        return folder().with("skill/python.yaml", text);
    }
}
