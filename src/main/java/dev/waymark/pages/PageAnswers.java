package dev.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.http.response.Answers;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Representation;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with pages. */
@ApplicationScoped
class PageAnswers {

    /** A page loads its own styles and images, runs no script, submits nothing and is framed by nobody. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Answers answers;
    private final RoutingContext context;

    PageAnswers(Answers answers, RoutingContext context) {
        this.answers = answers;
        this.context = context;
    }

    /** Answers with a page that is the same as long as the service runs. */
    RestResponse<String> of(TemplateInstance page) {
        allowStyle();
        return answers.of(page.render().getBytes(UTF_8), CachePolicy.NEWEST);
    }

    /** Answers with a page about a release. */
    RestResponse<String> of(Representation page) {
        allowStyle();
        return answers.of(page);
    }

    /** Replaces the policy for data, which is set already; a header of the RestResponse would be a second one. */
    private void allowStyle() {
        context.response().headers().set("Content-Security-Policy", POLICY);
    }
}
