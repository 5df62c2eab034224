package dev.waymark.http.request;

import dev.waymark.http.Zone;
import dev.waymark.http.parameter.StrictParameters;
import io.vertx.ext.web.RoutingContext;

/** Refuses what an operation does not take or answer. */
final class OperationCheck {

    private OperationCheck() {}

    /** Compares a request with what is declared at its path; who cannot use the answer is told of its other formats. */
    static void check(RoutingContext context, String path, PathOperations place) {
        DeclaredOperation operation = place.operation(context.request().method().name());
        if (operation == null) {
            return;
        }
        operation.tellDeprecation(context.queryParams(), context.response().headers());
        if (Zone.of(path).isStrict()) {
            StrictParameters.check(context.request().query(), context.queryParams(), operation.parameters());
            if (!operation.readsBody()) {
                RequestHead.checkBodiless(context.request());
            }
        }
        Acceptance.check(context.parsedHeaders().accept(), operation.produces(), place.otherFormats(path));
        Acceptance.checkBody(context.request().getHeader("Content-Type"), operation.consumes());
    }
}
