package dev.waymark.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Where content comes from at start. */
@ConfigMapping(prefix = "waymark.content")
public interface ContentConfig {
    /**
     * The paths of folders, and {@code shipped} for the content that comes with the service, with commas between them;
     * {@code none} for no content at all.
     */
    @WithDefault("shipped")
    List<String> location();

    /**
     * Whether to import the content again though something was published before; entries that were edited since the last
     * import are skipped.
     */
    @WithDefault("false")
    boolean refresh();
}
