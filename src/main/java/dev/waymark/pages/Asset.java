package dev.waymark.pages;

import dev.waymark.http.response.Representation;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A file that pages load. Its name has a digest of its bytes, so that it can be kept for ever. */
enum Asset {
    /** The style sheet of every page. */
    STYLE("style.css"),
    /** The style sheet of a roadmap that other sites frame. */
    ROADMAP("roadmap.css"),
    /** The style sheet of the page where an embed is put together. */
    BUILDER_STYLE("builder.css"),
    /** The script of that page. */
    BUILDER("builder.js"),
    /** The script by which a roadmap in a frame tells how high it is. */
    FRAME("frame.js"),
    /** The sign of the service. */
    ICON("icon.svg");

    private final String file;
    private final byte[] bytes;
    private final String tag;

    Asset(String file) {
        this.file = file;
        this.bytes = read("/assets/" + file);
        this.tag = Representation.tagOf(bytes);
    }

    /** The file of that name. */
    static Optional<Asset> of(String file) {
        return Arrays.stream(values()).filter(asset -> asset.file.equals(file)).findFirst();
    }

    /** The media type. */
    String type() {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            default -> "image/svg+xml";
        };
    }

    byte[] bytes() {
        return bytes;
    }

    String tag() {
        return tag;
    }

    private String path() {
        return "/assets/%s/%s".formatted(tag, file);
    }

    /** For templates: {@code {asset:style}}. */
    @TemplateExtension(namespace = "asset")
    static String style() {
        return STYLE.path();
    }

    /** For templates: {@code {asset:roadmap}}. */
    @TemplateExtension(namespace = "asset")
    static String roadmap() {
        return ROADMAP.path();
    }

    /** For templates: {@code {asset:builderStyle}}. */
    @TemplateExtension(namespace = "asset")
    static String builderStyle() {
        return BUILDER_STYLE.path();
    }

    /** For templates: {@code {asset:builder}}. */
    @TemplateExtension(namespace = "asset")
    static String builder() {
        return BUILDER.path();
    }

    /** For templates: {@code {asset:frame}}. */
    @TemplateExtension(namespace = "asset")
    static String frame() {
        return FRAME.path();
    }

    /** For templates: {@code {asset:icon}}. */
    @TemplateExtension(namespace = "asset")
    static String icon() {
        return ICON.path();
    }

    private static byte[] read(String name) {
        try (var in = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
