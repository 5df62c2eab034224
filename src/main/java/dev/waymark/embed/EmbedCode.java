package dev.waymark.embed;

import dev.waymark.embed.BuilderPage.Snippet;
import dev.waymark.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What has to be pasted to show a roadmap. */
record EmbedCode(RoadmapPage page, ElementCode element, String picture, String origin, Script script, Words words) {

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

    List<Snippet> snippets(EmbedMethod method) {
        return switch (method) {
            case ADDRESS -> List.of(snippet("address", page.url()));
            case ELEMENT ->
                List.of(snippet("page", text(new ElementHtml(this))), snippet("style", text(new ElementCss(this))));
            case FRAME ->
                List.of(
                        snippet("page", text(new FrameHtml(this))),
                        snippet("frame-script", text(new FrameScript(this))),
                        snippet("frame-style", text(new FrameCss(this))));
            case PICTURE ->
                List.of(snippet("poster", text(new PictureHtml(this))), snippet("card", text(new CardHtml(this))));
        };
    }

    private Snippet snippet(String place, String code) {
        return new Snippet(words.text("builder.snippet." + place), code);
    }

    /** Returns what the content security policy of a page has to allow. */
    String policy(EmbedMethod method) {
        return switch (method) {
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
