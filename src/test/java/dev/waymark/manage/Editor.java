package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Works on drafts with the first key of the application under test. */
final class Editor {
    static final String SKILLS = "/v1/manage/skills/";

    private Editor() {}

    /** A skill that refers to others as its prerequisites. */
    static String skill(String slug, String title, String... prerequisites) {
        return """
                {"slug":"%s","title":"%s","otherNames":[],"searchTerms":[],"summary":null,"kind":"tool","outcomes":[],
                "broader":[],"prerequisites":[%s],"related":[],"identifiers":[],"source":null,"license":null}""".formatted(
                        slug,
                        title,
                        List.of(prerequisites).stream()
                                .map("{\"skill\":\"%s\",\"assertion\":\"editorial\"}"::formatted)
                                .collect(Collectors.joining(",")));
    }

    /** Makes a draft, and tells its tag. */
    static String make(String slug, String... prerequisites) {
        var answer = with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(skill(slug, "Skill " + slug, prerequisites))
                .put(SKILLS + slug);
        answer.then().statusCode(201);
        return answer.header("ETag");
    }

    static Response put(String slug, String tag, String body) {
        return with(Administrator.key())
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .put(SKILLS + slug);
    }

    static Response patch(String slug, String tag, String body) {
        return with(Administrator.key())
                .header("If-Match", tag)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(body)
                .patch(SKILLS + slug);
    }

    static Response get(String path) {
        return with(Administrator.key()).get(SKILLS + path);
    }

    static Response post(String path, String body) {
        return with(Administrator.key())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post(SKILLS + path);
    }

    static Response discard(String slug, String tag) {
        return with(Administrator.key()).header("If-Match", tag).delete(SKILLS + slug);
    }
}
