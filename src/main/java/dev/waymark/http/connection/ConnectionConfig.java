package dev.waymark.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a client may do with a connection. */
@ConfigMapping(prefix = "waymark.http")
public interface ConnectionConfig {
    /**
     * From accepting a connection, or from the first byte of a later request on it, to the last byte of head and body;
     * whoever takes longer is disconnected. A client that still reads when its connection is to close gets as long again.
     */
    @WithDefault("10s")
    Duration requestDeadline();
}
