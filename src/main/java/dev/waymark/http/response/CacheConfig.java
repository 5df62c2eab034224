package dev.waymark.http.response;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What is kept of answers. */
@ConfigMapping(prefix = "waymark.cache")
interface CacheConfig {

    /** How many bytes of answers are kept, such as 64M; 0 for none. Without it, what the memory of the JVM allows. */
    Optional<MemorySize> size();

    /** The header in which answers are named for a cache in front: surrogate-key or cache-tag. Without it there is none. */
    Optional<CacheTags.Header> tags();
}
