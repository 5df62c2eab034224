package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import io.quarkus.qute.TemplateInstance;

/** Makes the answers with pages. */
public final class PageAnswers {

    /** A page loads its own styles and images, runs no script and is not framed. Where it submits something, is set in. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action '%s'; frame-ancestors 'none'";

    private PageAnswers() {}

    /** Renders a page that submits nothing. */
    public static Answer of(TemplateInstance page) {
        return answer(page, "none");
    }

    /** Renders a page with a form for this service. */
    static Answer withForm(TemplateInstance page) {
        return answer(page, "self");
    }

    private static Answer answer(TemplateInstance page, String submitted) {
        return Answer.of(Answer.HTML, page.render().getBytes(UTF_8), CachePolicy.NEWEST)
                .with("Content-Security-Policy", POLICY.formatted(submitted));
    }
}
