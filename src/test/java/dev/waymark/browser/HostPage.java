package dev.waymark.browser;

import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.browser.HostSite.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A host whose page shows a roadmap, and a browser that looks at it, for all tests of a class. */
final class HostPage implements BeforeAllCallback, AfterAllCallback {

    /** What the page itself has inside the element. */
    static final String FALLBACK = "<a href='https://host.example/'>Our courses</a>";

    static final String ELEMENT = "document.querySelector('waymark-roadmap')";
    static final String ROOT = ELEMENT + ".shadowRoot";
    /** True when the roadmap is there. */
    static final String SHOWN = "!!" + ROOT + "?.querySelector('.stages')";
    /** True when the element has said that there will be none. */
    static final String QUIET = "!!" + ROOT + "?.querySelector('[role=status]')?.textContent";
    /** What a page sees of errors that escape, written by a script of its own. */
    private static final String WATCH =
            "window.escaped = []; window.warned = []; console.warn = m => { warned.push(m) }; onerror = m => { escaped.push(m) }; onunhandledrejection = e => { escaped.push(`${e.reason}`) };";

    private @Nullable Tab tab;
    private @Nullable HostSite site;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        tab = Chromium.open();
        site = new HostSite();
        site.put(
                "/favicon.ico",
                new Page(200, Map.of("Content-Type", "image/svg+xml"), "<svg xmlns='http://www.w3.org/2000/svg'/>", 0));
        site.put("/watch.js", new Page(200, Map.of("Content-Type", "text/javascript"), WATCH, 0));
    }

    Tab tab() {
        return Objects.requireNonNull(tab);
    }

    HostSite site() {
        return Objects.requireNonNull(site);
    }

    /** The body of a page with the element, which is that service's. */
    static String body(String service, String attributes) {
        return "<script src=/watch.js></script><script type=module src=%sembed/1/waymark.js></script><main><h1>A host</h1><waymark-roadmap roadmap=machine-learning %s>%s</waymark-roadmap></main>"
                .formatted(service, attributes, FALLBACK);
    }

    /** A page with the element and no policy. */
    static Page page(String service, String attributes) {
        return Page.html("", body(service, attributes));
    }

    /** A page whose roadmap comes from the host itself. */
    Page served(String service, String body, int status, int delay) {
        site().put("/v1/roadmaps/machine-learning", Page.json(status, body, delay));
        return page(service, "api=" + site().origin());
    }

    /** What the service says of the roadmap. */
    static ObjectNode tree() {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(when().get("/v1/roadmaps/machine-learning?include=vocabularies")
                            .asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tab show(int width, Page page) {
        return show(width, page, "light");
    }

    Tab show(int width, Page page, String colours) {
        site().put("/", page);
        tab().become(width, colours);
        tab().go(site().origin() + "/");
        return tab();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (tab != null) {
            tab.close();
        }
        if (site != null) {
            site.close();
        }
    }
}
