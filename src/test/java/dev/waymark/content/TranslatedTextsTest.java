package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.model.EntryType;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translated texts, read strictly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslatedTextsTest {
    private final DocumentJson json =
            new DocumentJson(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void texts_come_in_the_order_of_the_document_without_what_says_nothing() {
        var reading = read(
                EntryType.ROADMAP,
                "{'summary':'Un camino.','industries':[],'audience':null,'title':'Camino','stages':[{'title':'Uno','slug':'one',"
                        + "'skillGroups':[{'slug':'tools'}]}]}");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.texts())
                .isEqualTo("{'title':'Camino','summary':'Un camino.','stages':[{'slug':'one','title':'Uno'}]}"
                        .replace('\'', '"'));
        assertThat(json.textsTree(EntryType.ROADMAP, String.valueOf(reading.texts()))
                        .toString())
                .isEqualTo(reading.texts());
    }

    @Test
    void placements_are_translated_at_any_depth() {
        var texts = "{'stages':[{'slug':'one','skillGroups':[{'slug':'tools','placements':[{'skill':'git','children':"
                + "[{'skill':'x','emphasis':'z'}]}]}]}]}";
        assertThat(read(EntryType.ROADMAP, texts).texts()).isEqualTo(texts.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {'titel':'x'}                                    | /titel: no member is called 'titel' here
                    {'title':'x','kind':'tool'}                      | /kind: 'kind' is no text, and so not translated
                    {'title':'x','slug':'y'}                         | /slug: 'slug' is no text, and so not translated
                    {'title':'x','broader':[]}                       | /broader: 'broader' is no text, and so not translated
                    {'title':3}                                      | /title: '3' is not a text; put it in quotes
                    {'otherNames':'x'}                               | /otherNames: 'x' is not a list
                    {'outcomes':[{'text':'x'}]}                      | /outcomes/0: an item is an object with the 'proficiency' of the one that it translates
                    {'outcomes':['x']}                               | /outcomes/0: an item is an object with the 'proficiency' of the one that it translates
                    {'outcomes':{}}                                  | /outcomes: the texts of a list are a list
                    {'outcomes':[{'proficiency':'2','text':'x'}]}    | /outcomes/0/proficiency: '2' is not a whole number
                    {'outcomes':[{'proficiency':2,'text':'x'},{'proficiency':2,'text':'y'}]} | /outcomes/1/proficiency: '2' stands here twice
                    {}                                               | : there is no text
                    {'otherNames':[]}                                | : there is no text
                    []                                               | : translated texts are an object with members
                    """)
    void all_else_is_refused(String texts, String mistake) {
        assertThat(mistakes(EntryType.SKILL, texts)).contains(mistake);
        assertThat(read(EntryType.SKILL, texts).texts()).isNull();
    }

    @Test
    void a_text_keeps_the_limits_of_its_member() {
        assertThat(mistakes(EntryType.SKILL, "{'title':' x','otherNames':['a','']}"))
                .containsExactly(
                        "/title: must be one line of 1 to 200 characters, all of them visible, without space at either end",
                        "/otherNames/1: must be one line of 1 to 200 characters, all of them visible, without space at"
                                + " either end");
    }

    private List<String> mistakes(EntryType type, String texts) {
        return read(type, texts).findings().stream()
                .map(finding -> finding.pointer() + ": " + finding.detail())
                .toList();
    }

    private DocumentJson.TextsReading read(EntryType type, String texts) {
        try {
            return json.readTexts(type, "x", JsonMapper.builder().build().readTree(texts.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(texts, e);
        }
    }
}
