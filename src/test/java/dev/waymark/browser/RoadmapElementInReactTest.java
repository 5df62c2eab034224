package dev.waymark.browser;

import static dev.waymark.browser.HostPage.ELEMENT;
import static dev.waymark.browser.HostPage.ROOT;
import static dev.waymark.browser.HostPage.SHOWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code <waymark-roadmap>} in a page that React renders on a server, hydrates and renders again. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapElementInReactTest {

    private static final String APP = """
            const page = (view, text, note) => React.createElement('main', null, React.createElement('h1', null, 'A host'),
              note && React.createElement('p', null, note),
              React.createElement('waymark-roadmap', { roadmap: 'machine-learning', view },
                React.createElement('a', { href: '/courses' }, text)));
            """;

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @BeforeAll
    static void serveReact() throws IOException {
        host.site().put("/react.js", script("react/18.3.1/umd/react.development.js"));
        host.site().put("/react-dom.js", script("react-dom/18.3.1/umd/react-dom.development.js"));
        host.site().put("/server.js", script("react-dom/18.3.1/umd/react-dom-server-legacy.browser.development.js"));
        host.site().put("/app.js", new Page(200, Map.of("Content-Type", "text/javascript"), APP, 0));
    }

    @Test
    void it_is_hydrated_and_rendered_again_without_a_difference() {
        Tab page = host.show(
                1100,
                Page.html(
                        "",
                        "<script src=/react.js></script><script src=/server.js></script><script src=/app.js></script>"));
        String rendered = page.evaluate("ReactDOMServer.renderToString(page('timeline', 'Our courses'))")
                .asText();
        page = host.show(
                1100,
                Page.html(
                        "",
                        "<script src=/watch.js></script><script src=/react.js></script><script src=/react-dom.js></script><script src=/app.js></script><script type=module src=%sembed/1/waymark.js></script><div id=root>%s</div>"
                                .formatted(service, rendered)));
        page.until(SHOWN);
        // The element has been there for a while when React comes.
        page.evaluate(
                "window.root = ReactDOM.hydrateRoot(document.getElementById('root'), page('timeline', 'Our courses'), { onRecoverableError: error => escaped.push(error.message) }); window.element = %s; 1"
                        .formatted(ELEMENT));
        page.settle();
        assertThat(page.evaluate(ROOT + ".querySelector('.timeline') !== null").asBoolean())
                .isTrue();
        page.evaluate("root.render(page('roles', 'More courses', 'New')); 1");
        page.until(ROOT + ".querySelector('.roles')");
        assertThat(page.evaluate(ELEMENT + " === element && element.textContent")
                        .asText())
                .isEqualTo("More courses");
        page.evaluate("root.render(null); 1");
        page.until("!" + ELEMENT);
        assertThat(page.evaluate("escaped")).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }

    private static Page script(String file) throws IOException {
        try (var in = Objects.requireNonNull(
                RoadmapElementInReactTest.class.getResourceAsStream("/META-INF/resources/webjars/" + file))) {
            return new Page(200, Map.of("Content-Type", "text/javascript"), new String(in.readAllBytes(), UTF_8), 0);
        }
    }
}
