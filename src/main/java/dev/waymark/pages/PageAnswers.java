package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import io.quarkus.qute.TemplateInstance;

/** Makes the answers with pages. */
public final class PageAnswers {

    /** A page loads its own styles and images, runs no script, submits nothing and is not framed. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PageAnswers() {}

    /** Renders a page. */
    public static Answer of(TemplateInstance page) {
        return Answer.of(Answer.HTML, page.render().getBytes(UTF_8), CachePolicy.NEWEST)
                .with("Content-Security-Policy", POLICY);
    }
}
