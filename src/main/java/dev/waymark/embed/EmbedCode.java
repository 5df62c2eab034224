package dev.waymark.embed;

import dev.waymark.embed.BuilderPage.Snippet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What has to be pasted to show a roadmap.
 *
 * @param page the page of the roadmap
 * @param element the element
 * @param picture the address of the picture
 * @param origin where the service is reached
 * @param script the version of the scripts
 */
record EmbedCode(RoadmapPage page, ElementCode element, String picture, String origin, Script script) {

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ElementHtml(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ElementCss(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameHtml(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameCss(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameScript(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PictureHtml(EmbedCode code) implements TemplateInstance {}

    @CheckedTemplate(basePath = "code", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CardHtml(EmbedCode code) implements TemplateInstance {}

    /** The pieces of code, in the order in which they are needed. */
    List<Snippet> snippets(Way way) {
        return switch (way) {
            case ADDRESS -> List.of(new Snippet("Paste this address on a line of its own", page.url()));
            case ELEMENT ->
                List.of(
                        new Snippet("Into the page, where the roadmap is to stand", text(new ElementHtml(this))),
                        new Snippet(
                                "Into the style sheet of your site: keeps the place free, so that nothing moves, and sets the looks",
                                text(new ElementCss(this))));
            case FRAME ->
                List.of(
                        new Snippet("Into the page, where the roadmap is to stand", text(new FrameHtml(this))),
                        new Snippet(
                                "Where a script is allowed: makes the frame as high as the roadmap in every browser",
                                text(new FrameScript(this))),
                        new Snippet(
                                "Or, without a script, into the style sheet of your site: the same in browsers that size frames themselves",
                                text(new FrameCss(this))));
            case PICTURE ->
                List.of(
                        new Snippet("The whole roadmap, for a page, a slide or a wall", text(new PictureHtml(this))),
                        new Snippet("A card, for e-mail and chats", text(new CardHtml(this))));
        };
    }

    /** What the content security policy of a page has to allow. */
    String policy(Way way) {
        return switch (way) {
            case ADDRESS -> "frame-src %s".formatted(origin);
            case ELEMENT -> "script-src %1$s; connect-src %1$s".formatted(origin);
            case FRAME -> "frame-src %1$s; script-src %1$s".formatted(origin);
            case PICTURE -> "img-src %s".formatted(origin);
        };
    }

    private static String text(TemplateInstance template) {
        return template.render().strip();
    }
}
