package dev.waymark.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where content comes from at start. */
@ConfigMapping(prefix = "waymark.content")
public interface ContentConfig {
    /** {@code shipped} for the content that comes with the service, {@code none}, or the path of a folder. */
    @WithDefault("shipped")
    String location();

    /**
     * Whether to import the content again though something was published before; entries that were edited since the last
     * import are skipped.
     */
    @WithDefault("false")
    boolean refresh();
}
