package dev.waymark.authoring;

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
                    title: 2024            | /title: '2024' is not a text
                    title: true            | /title: 'true' is not a text
                    title: [Python]        | /title: a list is not a text
                    title: {en: Python}    | /title: an object is not a text
                    otherNames: Python     | /otherNames: 'Python' is not a list
                    otherNames: [a, 3]     | /otherNames/1: '3' is not a text
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
                folder().withSkills("python").with("job-role/analyst.yaml", """
                                slug: analyst
                                title: Analyst
                                summary: Analyses.
                                seniority: entry
                                track: analytics
                                responsibilities: [Analyse.]
                                skills:
                                  - skill: python
                                    requirement: required
                                    assertion: stated
                                choices:
                                  - {slug: some, title: Some, requirement: required}
                                """),
                "job-role/analyst.yaml:12: /choices/0/atLeast: must not be null");
    }

    @Test
    void a_text_that_no_reader_should_get() {
        refused(
                skill("""
                        slug: python
                        title: " Python"
                        summary: ""
                        kind: tool
                        """),
                "skill/python.yaml:2: /title: must be one line of 1 to 200 characters, without space at either end",
                "skill/python.yaml:3: /summary: must be plain text of 1 to 8000 characters, without space at either end");
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

    @ParameterizedTest
    @ValueSource(
            strings = {"skills/python.yaml", "stage/one.yaml", "python.yaml", "skill/tools/python.yaml", "README.md"})
    void a_wrong_folder(String file) {
        refused(
                folder().with(file, "slug: python\n"),
                file + ":1: content lies in <type>/<slug>.yaml; allowed: " + FOLDERS);
    }

    @Test
    void a_folder_that_is_not_there() {
        var missing = new ContentFolder(temporary.resolve("missing"));
        refused(missing, missing.path() + ":1: there is no such folder");
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
                        .with("notes.txt", "Later."),
                "job-role/analyst.yaml:2: 'slug' stands here twice",
                "notes.txt:1: content lies in <type>/<slug>.yaml; allowed: " + FOLDERS,
                "skill/python.yaml:2: /title: '2024' is not a text",
                "skill/python.yaml:3: /kind: 'tools' is not known here; allowed: " + KINDS,
                "skill/python.yaml:4: /sumary: no member is called 'sumary' here; allowed: " + FIELDS);
    }

    private ContentFolder skill(String text) {
        return folder().with("skill/python.yaml", text);
    }
}
