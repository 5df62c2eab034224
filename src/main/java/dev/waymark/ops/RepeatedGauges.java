package dev.waymark.ops;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops gauges that Quarkus registers for each event loop, with a warning; http.server.active.connections has the sum. */
final class RepeatedGauges {

    @Produces
    @Singleton
    static MeterFilter filter() {
        return MeterFilter.denyNameStartsWith("vertx.http.connections");
    }
}
