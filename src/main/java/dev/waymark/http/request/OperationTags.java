package dev.waymark.http.request;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Labels the metrics of a request with its path template, also where the answer comes from a filter in front of REST.
 * Methods and paths that a client makes up are one series, so that they cannot fill the memory.
 */
@Singleton
public class OperationTags implements HttpServerMetricsTagsContributor {

    private static final String OTHER = "OTHER";

    private final Operations operations;

    OperationTags(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        Optional<String> template = Optional.ofNullable(context.request().path())
                .flatMap(operations::at)
                .map(PathOperations::template);
        return Tags.of(
                "method", PathOperations.METHODS.contains(method) ? method : OTHER, "uri", template.orElse(OTHER));
    }
}
