package dev.waymark.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The checker of accessibility that browsers run in the page. */
final class Axe {

    /** What hinders somebody, a line each; shadow trees included, frames not: what they show has checks of its own. */
    static final String RUN = """
            axe.run({resultTypes: ['violations'], selectors: false, iframes: false}).then(found =>
              found.violations.map(violation => violation.id + ': ' + violation.nodes.map(node => node.html).join(' | ')))""";

    /** The same of a page without the elements that stand in it, which are checked for themselves. */
    static final String RUN_PAGE = RUN.replace("run({", "run({exclude: [['waymark-roadmap']]}, {");

    /**
     * Leaves one operation and a few lists of members in each part of the reference: axe looks at each node of a page, and one
     * template makes them all.
     */
    static final String LEAVE_FEW_ALIKE = """
            document.querySelectorAll('article.operation:nth-of-type(n + 2), section > dl.members:nth-of-type(n + 4)')
              .forEach(alike => alike.remove())""";

    /** The same of what the colours alone decide. */
    static final String RUN_COLOURS_OF_PAGE =
            RUN_PAGE.replace("{results", "{runOnly: ['color-contrast', 'link-in-text-block'], results");

    private Axe() {}

    static String script() throws IOException {
        try (var script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true";
        }
    }
}
