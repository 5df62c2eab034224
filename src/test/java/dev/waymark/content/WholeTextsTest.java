package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Translated texts as a translator sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeTextsTest {
    private static final String ROLE = """
            {"slug":"analyst","title":"Analyst","otherTitles":[],"summary":"Finds patterns.","seniority":"entry",
            "track":"analytics","responsibilities":["Ask.","Answer."],"choices":[{"slug":"tool","title":"A tool",
            "guidance":null,"atLeast":1,"requirement":"required","condition":null}],
            "skills":[{"skill":"sql","condition":"at banks"},{"skill":"python","condition":null}],
            "leadsTo":[],"identifiers":[]}""";

    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void every_member_is_there_and_every_item_that_has_a_text() {
        var texts = whole("{\"title\":\"Analista\"}");
        assertThat(texts.tree()).isEqualTo(tree("""
                {"title":"Analista","otherTitles":[],"summary":null,"responsibilities":[],
                "choices":[{"slug":"tool","title":null,"guidance":null,"condition":null}],
                "skills":[{"skill":"sql","condition":null}]}"""));
        assertThat(texts.untranslated())
                .containsExactly("/summary", "/responsibilities", "/choices/0/title", "/skills/0/condition");
        assertThat(texts.orphaned()).isEmpty();
    }

    @Test
    void what_translates_nothing_comes_last_and_is_named() {
        var texts = whole("""
                {"otherTitles":["Otro"],"skills":[{"skill":"gone","condition":"nunca"},{"skill":"sql","condition":"en bancos"},
                {"skill":"python","condition":"siempre"}]}""");
        assertThat(texts.tree().path("skills").findValuesAsText("skill")).containsExactly("sql", "python", "gone");
        assertThat(texts.orphaned()).containsExactly("/skills/1/condition", "/skills/2");
        assertThat(texts.tree().at("/otherTitles/0").asText()).isEqualTo("Otro");
    }

    @Test
    void what_is_shown_is_read_back_as_it_was() {
        var stored = "{\"title\":\"Analista\",\"skills\":[{\"skill\":\"sql\",\"condition\":\"en bancos\"}]}";
        var reading =
                json.readWholeTexts(EntryType.JOB_ROLE, "analyst", whole(stored).tree());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.texts()).isEqualTo(stored);
    }

    @Test
    void what_stands_twice_in_a_draft_is_shown_once() {
        var twice = ROLE.replace("\"skills\":[", "\"skills\":[{\"skill\":\"sql\",\"condition\":\"again\"},");
        var texts = json.wholeTexts(EntryType.JOB_ROLE, twice, "{}");
        assertThat(texts.tree().path("skills").findValuesAsText("skill")).containsExactly("sql");
    }

    @Test
    void a_document_shows_its_own_texts() {
        assertThat(whole(ROLE).untranslated()).isEmpty();
        assertThat(whole(ROLE).orphaned()).isEmpty();
        assertThat(whole(ROLE).tree().at("/skills/0/condition").asText()).isEqualTo("at banks");
    }

    @Test
    void what_is_forgotten_is_told() {
        var reading = json.readWholeTexts(EntryType.SKILL, "sql", tree("""
                {"title":"SQL","otherNames":[],"summary":null,"outcomes":[{"proficiency":2}]}"""));
        assertThat(reading.findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/searchTerms", "/outcomes/0/text");
    }

    private DocumentJson.Texts whole(String texts) {
        return json.wholeTexts(EntryType.JOB_ROLE, ROLE, texts);
    }

    private JsonNode tree(String text) {
        return json.tree(text);
    }
}
