package dev.waymark.http.response;

import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** Tells whether there is direct memory left for bodies: to ask for more than there is stops an event loop for a while. */
final class DirectMemory {

    /** The other half is for connections. */
    private static final long MOST = PlatformDependent.maxDirectMemory() / 2;

    private static final BufferPoolMXBean POOL = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .findFirst()
            .orElseThrow();

    private DirectMemory() {}

    static boolean hasRoom(int bytes) {
        return POOL.getMemoryUsed() + bytes <= MOST;
    }
}
