package dev.waymark.browser;

import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.browser.Site.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A school whose page shows a roadmap, and a browser that looks at it. */
final class School implements AutoCloseable {

    /** What the page itself has inside the element. */
    static final String FALLBACK = "<a href='https://school.example/'>Our courses</a>";

    static final String ELEMENT = "document.querySelector('waymark-roadmap')";
    static final String ROOT = ELEMENT + ".shadowRoot";
    /** True when the roadmap is there. */
    static final String SHOWN = "!!" + ROOT + "?.querySelector('.stages')";
    /** True when the element has said that there will be none. */
    static final String QUIET = "!!" + ROOT + "?.querySelector('[role=status]')?.textContent";
    /** What a page sees of errors that escape, written by a script of its own. */
    private static final String WATCH =
            "window.escaped = []; onerror = m => { escaped.push(m) }; onunhandledrejection = e => { escaped.push(`${e.reason}`) };";

    private final Chromium browser;
    private final Tab tab;
    private final Site site;

    School(Path profile) throws IOException {
        browser = Chromium.start(profile);
        tab = browser.open();
        site = new Site();
        site.put(
                "/favicon.ico",
                new Page(200, Map.of("Content-Type", "image/svg+xml"), "<svg xmlns='http://www.w3.org/2000/svg'/>", 0));
        site.put("/watch.js", new Page(200, Map.of("Content-Type", "text/javascript"), WATCH, 0));
    }

    Tab tab() {
        return tab;
    }

    Site site() {
        return site;
    }

    /** The body of a page with the element, which is that service's. */
    static String body(String service, String attributes) {
        return "<script src=/watch.js></script><script type=module src=%sembed/1/waymark.js></script><main><h1>A school</h1><waymark-roadmap roadmap=machine-learning %s>%s</waymark-roadmap></main>"
                .formatted(service, attributes, FALLBACK);
    }

    /** A page with the element and no policy. */
    static Page page(String service, String attributes) {
        return Page.html("", body(service, attributes));
    }

    /** A page whose roadmap comes from the school itself. */
    Page served(String service, String body, int status, int delay) {
        site.put("/v1/roadmaps/machine-learning", Page.json(status, body, delay));
        return page(service, "api=" + site.origin());
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
        site.put("/", page);
        tab.become(width, colours);
        tab.go(site.origin() + "/");
        return tab;
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
        site.close();
    }
}
