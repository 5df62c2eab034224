package dev.waymark.sync;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of bundles. */
@ConfigMapping(prefix = "waymark.bundles")
interface BundleConfig {

    /** How many bytes the kept files have together at most, in gzip, such as 1G; a bundle that has more alone is refused. */
    @WithDefault("64M")
    MemorySize size();
}
