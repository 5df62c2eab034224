package dev.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.model.Completeness;
import dev.waymark.model.JobRole;
import dev.waymark.model.Roadmap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationTest {
    private static final String ROLE = """
            {"slug":"analyst","title":"Analyst","otherTitles":[],"summary":"Finds patterns.","seniority":"entry",
            "track":"analytics","responsibilities":["Ask.","Answer."],"choices":[{"slug":"tool","title":"A tool",
            "atLeast":1,"requirement":"required","condition":null}],"skills":[{"skill":"sql","condition":"at banks"},
            {"skill":"python","condition":null}],"leadsTo":[],"identifiers":[]}""";

    private final Translation translation = new Translation();

    @Test
    void texts_are_laid_over_the_document_and_all_else_stays() {
        var role = translate("""
                {"title":"Analista","responsibilities":["Preguntar.","Responder."],"seniority":"senior"}""");
        assertThat(role.at("/title").asText()).isEqualTo("Analista");
        assertThat(role.at("/responsibilities/1").asText()).isEqualTo("Responder.");
        assertThat(role.at("/seniority").asText()).isEqualTo("entry");
        assertThat(role.at("/slug").asText()).isEqualTo("analyst");
    }

    @Test
    void what_is_not_translated_is_named_and_stays_as_it_is() {
        var role = translate("{\"title\":\"Analista\"}");
        assertThat(role.at("/summary").asText()).isEqualTo("Finds patterns.");
        assertThat(translation.untranslated())
                .containsExactly("/summary", "/responsibilities", "/choices/0/title", "/skills/0/condition");
    }

    @Test
    void items_are_found_by_their_slug_and_not_by_their_place() {
        var role = translate("""
                {"choices":[{"slug":"tool","title":"Una herramienta"}],"skills":[{"skill":"python"},
                {"skill":"sql","condition":"en bancos"}]}""");
        assertThat(role.at("/choices/0/title").asText()).isEqualTo("Una herramienta");
        assertThat(role.at("/choices/0/atLeast").asInt()).isEqualTo(1);
        assertThat(role.at("/skills/0/condition").asText()).isEqualTo("en bancos");
        assertThat(translation.orphaned()).isEmpty();
    }

    @Test
    void what_the_document_does_not_say_is_named_and_left_out() {
        var role = translate("""
                {"choices":[{"slug":"gone","title":"Nada"}],"skills":[{"skill":"python","condition":"a veces"}]}""");
        assertThat(role.at("/skills/1/condition").isNull()).isTrue();
        assertThat(translation.orphaned()).containsExactly("/choices/0", "/skills/1/condition");
    }

    @Test
    void a_language_may_have_names_though_the_document_has_none() {
        var role = translate("{\"otherTitles\":[\"Otra\"]}");
        assertThat(role.at("/otherTitles/0").asText()).isEqualTo("Otra");
        assertThat(translation.orphaned()).isEmpty();
        assertThat(translation.untranslated()).doesNotContain("/otherTitles");
    }

    @Test
    void how_much_is_said_follows_from_what_is_used() {
        translate("{}");
        assertThat(translation.completeness()).isEqualTo(Completeness.MISSING);
        var orphans = new Translation();
        orphans.apply(tree(ROLE), tree("{\"choices\":[{\"slug\":\"gone\",\"title\":\"Nada\"}]}"), JobRole.class);
        assertThat(orphans.completeness()).as("nothing of it is of use").isEqualTo(Completeness.MISSING);
        var some = new Translation();
        some.apply(tree(ROLE), tree("{\"otherTitles\":[\"Otra\"]}"), JobRole.class);
        assertThat(some.completeness()).isEqualTo(Completeness.PARTIAL);
        var all = new Translation();
        all.apply(tree(ROLE), tree("""
                {"title":"Analista","summary":"Halla patrones.","responsibilities":["Preguntar.","Responder."],
                "choices":[{"slug":"tool","title":"Una herramienta"}],"skills":[{"skill":"sql","condition":"en bancos"}]}
                """), JobRole.class);
        assertThat(all.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void parts_within_parts_are_translated() {
        var roadmap = new Translation().apply(tree("""
                        {"title":"Road","stages":[{"slug":"one","goal":"Go.","skillGroups":[{"slug":"tools","title":"Tools",
                        "placements":[{"skill":"git","emphasis":"branches","children":[{"skill":"x","emphasis":"y"}]}]}]}]}
                        """), tree("""
                        {"stages":[{"slug":"one","skillGroups":[{"slug":"tools","placements":[{"skill":"git",
                        "emphasis":"ramas","children":[{"skill":"x","emphasis":"z"}]}]}]}]}
                        """), Roadmap.class);
        var placement = roadmap.at("/stages/0/skillGroups/0/placements/0");
        assertThat(placement.path("emphasis").asText()).isEqualTo("ramas");
        assertThat(placement.at("/children/0/emphasis").asText()).isEqualTo("z");
        assertThat(roadmap.at("/stages/0/goal").asText()).isEqualTo("Go.");
    }

    private JsonNode translate(String texts) {
        return translation.apply(tree(ROLE), tree(texts), JobRole.class);
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
