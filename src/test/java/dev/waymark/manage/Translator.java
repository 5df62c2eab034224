package dev.waymark.manage;

import static dev.waymark.manage.Administrator.with;

import io.restassured.response.Response;

/** Works on what skills say in Spanish, with the first key of the application under test. */
final class Translator {
    private Translator() {}

    static String path(String slug) {
        return Editor.SKILLS + slug + "/translations/es";
    }

    /** What a skill says, but for its title and summary nothing. */
    static String texts(String title, String summary) {
        return """
                {"title":%s,"otherNames":[],"searchTerms":[],"summary":%s,"outcomes":[]}""".formatted(quoted(title), quoted(summary));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : '"' + text + '"';
    }

    static Response get(String slug) {
        return with(Administrator.key()).get(path(slug));
    }

    /** The texts in Spanish, as they stand in the list of languages. */
    static Response states(String slug) {
        return with(Administrator.key()).get(Editor.SKILLS + slug + "/translations");
    }

    static Response create(String slug, String texts) {
        return with(Administrator.key())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(texts)
                .put(path(slug));
    }

    /** Makes texts, and tells their tag. */
    static String translate(String slug, String title) {
        var answer = create(slug, texts(title, ""));
        answer.then().statusCode(201);
        return answer.header("ETag");
    }

    static Response put(String slug, String tag, String texts) {
        return with(Administrator.key())
                .header("If-Match", tag)
                .contentType("application/json")
                .body(texts)
                .put(path(slug));
    }

    static Response patch(String slug, String tag, String texts) {
        return with(Administrator.key())
                .header("If-Match", tag)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(texts)
                .patch(path(slug));
    }

    static Response discard(String slug, String tag) {
        return with(Administrator.key()).header("If-Match", tag).delete(path(slug));
    }
}
