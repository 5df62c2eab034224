package dev.waymark.pages;

import dev.waymark.http.response.EntityTags;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A file that pages load. Its path has a digest of its bytes, so that it can be cached for ever. */
enum Asset {
    STYLE("style.css"),
    ROADMAP("roadmap.css"),
    BUILDER_STYLE("builder.css"),
    BUILDER("builder.js"),
    /** Reports the height of a framed roadmap to its host. */
    FRAME("frame.js"),
    REFERENCE_STYLE("reference.css"),
    DOCS_STYLE("docs.css"),
    /** Starts Swagger UI. */
    DOCS("docs.js"),
    SWAGGER_UI_STYLE("swagger-ui.css"),
    SWAGGER_UI("swagger-ui-bundle.js"),
    ICON("icon.svg"),
    /** The same as a bitmap of 32 pixels, for what asks for it by its old name. */
    OLD_ICON("favicon.ico");

    private final String file;
    private final byte[] bytes;
    private final String tag;

    Asset(String file) {
        this.file = file;
        this.bytes = read("/assets/" + file);
        this.tag = EntityTags.of(bytes);
    }

    static Optional<Asset> of(String file) {
        return Arrays.stream(values()).filter(asset -> asset.file.equals(file)).findFirst();
    }

    String type() {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "ico" -> "image/x-icon";
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

    /** For templates, as all below: {@code {asset:style}}. */
    @TemplateExtension(namespace = "asset")
    static String style() {
        return STYLE.path();
    }

    @TemplateExtension(namespace = "asset")
    static String roadmap() {
        return ROADMAP.path();
    }

    @TemplateExtension(namespace = "asset")
    static String builderStyle() {
        return BUILDER_STYLE.path();
    }

    @TemplateExtension(namespace = "asset")
    static String builder() {
        return BUILDER.path();
    }

    @TemplateExtension(namespace = "asset")
    static String frame() {
        return FRAME.path();
    }

    @TemplateExtension(namespace = "asset")
    static String referenceStyle() {
        return REFERENCE_STYLE.path();
    }

    @TemplateExtension(namespace = "asset")
    static String docsStyle() {
        return DOCS_STYLE.path();
    }

    @TemplateExtension(namespace = "asset")
    static String docs() {
        return DOCS.path();
    }

    @TemplateExtension(namespace = "asset")
    static String swaggerUiStyle() {
        return SWAGGER_UI_STYLE.path();
    }

    @TemplateExtension(namespace = "asset")
    static String swaggerUi() {
        return SWAGGER_UI.path();
    }

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
