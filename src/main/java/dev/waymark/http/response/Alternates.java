package dev.waymark.http.response;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Links from an answer to the same in other formats (RFC 8288), which only a whole answer has. */
public final class Alternates {
    private static final String NAME = Alternates.class.getName();

    private Alternates() {}

    /** Has the answer to a request link to them. */
    public static void offer(RoutingContext context, String links) {
        if (!links.isEmpty()) {
            context.put(NAME, links);
        }
    }

    /** Adds links to the headers of an answer. */
    public static void add(MultiMap headers, @Nullable String links) {
        if (links != null && !links.isEmpty()) {
            LinkHeader.add(headers, links);
        }
    }

    /** Adds what was offered for a request, if its answer is whole. */
    static void add(RoutingContext context, Answer answer) {
        if (answer.status() == 200) {
            add(context.response().headers(), context.get(NAME));
        }
    }
}
