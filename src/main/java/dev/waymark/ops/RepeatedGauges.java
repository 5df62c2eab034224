package dev.waymark.ops;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops gauges that Quarkus registers once for each event loop, with a warning; http.server.active.connections says more. */
final class RepeatedGauges {

    @Produces
    @Singleton
    static MeterFilter filter() {
        return MeterFilter.denyNameStartsWith("vertx.http.connections");
    }
}
