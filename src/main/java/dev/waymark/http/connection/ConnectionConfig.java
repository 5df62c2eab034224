package dev.waymark.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "waymark.http")
public interface ConnectionConfig {
    /**
     * Limits the time from accepting a connection, or from the first byte of a later request on it, to the last byte of head
     * and body; each 64 KiB that arrive give a second more. At shutdown, a client that still reads its answer gets as long again.
     */
    @WithDefault("10s")
    Duration requestDeadline();

    /** Limits the time in which a client has to take the next part of its answer. */
    @WithDefault("30s")
    Duration readingDeadline();

    /** Limits the time in which a request may wait for a thread; later it is refused. */
    @WithDefault("2s")
    Duration waitingLimit();

    /** The proxies whose X-Forwarded-For is believed, as addresses or ranges. */
    Optional<List<String>> trustedProxies();
}
