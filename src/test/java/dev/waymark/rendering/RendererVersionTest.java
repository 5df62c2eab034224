package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.content.ContentView;
import dev.waymark.content.DocumentJson;
import dev.waymark.model.Assertion;
import dev.waymark.model.EntryType;
import dev.waymark.model.Languages;
import dev.waymark.model.Sha256;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents with every member, rendered in two languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RendererVersionTest {
    /** What each version renders of these documents; a version that was released stays here as it is. */
    private static final Map<Integer, String> DIGESTS = Map.of(
            1, "bd3271e9345b69707a439730398260fed3628ac2dc5c627f238db6fd8eb87a82",
            2, "7003f2567250b07cb52051c152296b359fc163a24809776af7d18b3dce8447b5",
            3, "d75bbc7eb2995802eed4e103203b52167d7f96e97d4d2e9274416068cec9927d",
            4, "3457baf83d6924d244b1055bcc05224c7e562fcf02c3a9b2fdce8c8d73fddd5e");

    private static final Instant PUBLISHED_AT = Instant.parse("2026-11-22T09:30:00Z");

    private static final Map<EntryType, String> DOCUMENTS = Map.of(
            EntryType.SKILL, """
            {"slug":"python","title":"Python","otherNames":["Python 3"],"searchTerms":["Anaconda"],
            "summary":"A language.","kind":"tool","outcomes":[{"proficiency":2,"text":"Write a loop."}],
            "broader":[{"skill":"python","kind":"generic","assertion":"stated"}],
            "prerequisites":[{"skill":"python","assertion":"editorial"}],
            "related":[{"skill":"python","assertion":"editorial"}],
            "identifiers":[{"scheme":"esco","version":"1.1.1","code":"c","uri":"http://example.org/c","label":"C","match":"exact",
            "assertion":"editorial"}],"source":{"title":"Source","authors":["Ann"]},
            "license":{"name":"CC0"}}""", EntryType.JOB_ROLE, """
            {"slug":"analyst","title":"Analyst","otherTitles":[],"summary":"Finds patterns.",
            "seniority":"entry","track":"analytics","responsibilities":["Ask."],
            "choices":[{"slug":"tool","title":"A tool","guidance":"Any.","atLeast":1,"requirement":"conditional","condition":"at banks"}],
            "skills":[{"skill":"python","importance":90,"proficiency":3,"requirement":"choice","choice":"tool",
            "condition":null,"assertion":"stated"}],"leadsTo":[{"jobRole":"analyst",
            "kind":"lateral","assertion":"editorial"}],
            "identifiers":[]}""", EntryType.LEARNING_RESOURCE, """
            {"slug":"book","title":"Book","edition":"2nd","status":"superseded","supersededBy":[{
            "learningResource":"book","assertion":"editorial"}],"publishedOn":"2024-09-11","checkedOn":"2026-11-01",
            "summary":"A book.","kind":"book","contributors":[
            {"slug":"ann","name":"Ann","role":"author"},{"slug":"press","name":"Press","role":"provider"}],
            "url":"https://example.org/book","access":"free","inLanguage":"en","level":"beginner",
            "effort":{"minHours":5,"maxHours":9,"basis":"editorial"},
            "teaches":[{"skill":"python","depth":"working","assertion":"editorial"}],
            "assumes":[{"skill":"python","assertion":"editorial"}],"identifiers":[{"scheme":"isbn","code":"9781098125974",
            "match":"exact","assertion":"editorial"}]}""", EntryType.ROADMAP, """
            {"slug":"road","title":"Road","summary":"A way.","introduction":"Begin.","conclusion":"End.",
            "audience":"Everybody.","industries":["Finance"],"source":{"title":"Source","authors":["Ann"],
            "publisher":"Press","publishedOn":"2024-09-11","url":"https://example.org"},
            "license":{"name":"CC BY 4.0","url":"https://example.org/by","attribution":"Ann"},
            "stages":[{"slug":"one","level":"beginner","title":"One","summary":"First.","goal":"Go.",
            "seniorities":["entry"],"skillGroups":[{"slug":"tools","title":"Tools","guidance":"Take one.",
            "exhaustive":false,"requirement":"required","condition":null,"choices":[],"placements":[
            {"skill":"python","requirement":"recommended","choice":null,"condition":null,"emphasis":"lists",
            "assertion":"stated","children":[{"skill":"python","requirement":"optional","choice":null,"condition":null,
            "emphasis":null,"assertion":"stated","children":[]}]}]}],
            "jobRolesExhaustive":false,"jobRoles":[{"jobRole":"analyst","assertion":"stated"}],
            "learningResources":[{"category":"books","learningResource":"book","assertion":"stated"}]}],
            "tips":[{"slug":"try","title":"Try","summary":"Try it.","body":"Do.","actions":["Act."],
            "skills":[{"skill":"python","assertion":"stated"}]}]}""");

    private static final Map<EntryType, String> SPANISH = Map.of(
            EntryType.SKILL,
            "{\"title\":\"Pitón\"}",
            EntryType.JOB_ROLE,
            "{\"otherTitles\":[\"Analista de datos\"]}",
            EntryType.ROADMAP,
            "{\"title\":\"Camino\",\"stages\":[{\"slug\":\"one\",\"title\":\"Uno\"}]}");

    @Test
    void what_is_rendered_changes_only_with_the_version() {
        assertThat(digest())
                .as("If published documents are to look different, raise Renderer.VERSION and add its digest here")
                .isEqualTo(DIGESTS.get(Renderer.VERSION));
    }

    @Test
    void what_is_said_of_references_changes_only_with_the_version() {
        // Rows of references are made anew with all else when the version is raised.
        assertThat(references(EntryType.SKILL))
                .containsExactly(
                        "broader {'kind':'generic','assertion':'stated'}",
                        "prerequisite {'assertion':'editorial'}",
                        "related {'assertion':'editorial'}");
        assertThat(references(EntryType.JOB_ROLE))
                .containsExactly(
                        "requires {'requirement':'choice','choice':'tool','importance':90,'proficiency':3,'assertion':'stated'}",
                        "leads-to {'kind':'lateral','assertion':'editorial'}");
        assertThat(references(EntryType.LEARNING_RESOURCE))
                .containsExactly(
                        "teaches {'depth':'working','assertion':'editorial'}",
                        "assumes {'assertion':'editorial'}",
                        "superseded-by {'assertion':'editorial'}");
        assertThat(references(EntryType.ROADMAP))
                .containsExactly(
                        "places {'requirement':'recommended','assertion':'stated'}",
                        "places {'requirement':'optional','assertion':'stated'}",
                        "lists {'assertion':'stated'}",
                        "lists {'assertion':'stated'}",
                        "mentions {'assertion':'stated'}");
    }

    private static List<String> references(EntryType type) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var json = new DocumentJson(factory.getValidator());
            return json.stored(type, Objects.requireNonNull(DOCUMENTS.get(type))).edges().stream()
                    .map(edge -> "%s %s".formatted(edge.relation().value(), json.text(edge.attributes())))
                    .map(text -> text.replace('"', '\''))
                    .toList();
        }
    }

    private static String digest() {
        var languages = new Languages(List.of("en", "es"));
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var json = new DocumentJson(factory.getValidator());
            var content = new ContentView(languages, json);
            var documents = new TreeMap<>(DOCUMENTS);
            documents.forEach((type, text) -> content.put(
                    type.ordinal(),
                    json.stored(type, text),
                    SPANISH.containsKey(type) ? Map.of("es", SPANISH.get(type)) : Map.of()));
            var rendered = new StringBuilder();
            for (var language : languages.offered()) {
                for (var type : documents.keySet()) {
                    var translated = content.in(language, type.ordinal());
                    var context = new RenderContext(
                            new RefFactory(content, language),
                            List.of("former"),
                            2,
                            language,
                            translated.untranslated(),
                            List.of(new SkillLink(new Slug("python"), Assertion.EDITORIAL)),
                            (part, slug, at) -> at.apply(PUBLISHED_AT));
                    rendered.append(json.text(ReferrerView.from(translated.document())));
                    for (var part : new Renderer().render(translated.document(), context)) {
                        rendered.append("%s %s %s %d %s %s\n%s\n%s\n"
                                .formatted(
                                        part.type(),
                                        part.part(),
                                        part.slug(),
                                        part.position(),
                                        part.title(),
                                        new TreeMap<>(part.facets()),
                                        json.text(part.document()),
                                        json.text(part.summary())));
                    }
                }
            }
            return Sha256.of(rendered.toString());
        }
    }
}
