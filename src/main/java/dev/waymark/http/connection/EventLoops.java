package dev.waymark.http.connection;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has as many event loops as there are processors, if nobody wishes otherwise; more would take turns on them. */
@ApplicationScoped
class EventLoops implements VertxOptionsCustomizer {

    private final Optional<Integer> wished;

    EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") Optional<Integer> wished) {
        this.wished = wished;
    }

    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(wished.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }
}
