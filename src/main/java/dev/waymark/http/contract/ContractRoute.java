package dev.waymark.http.contract;

import dev.waymark.http.response.Answer;
import dev.waymark.http.response.AnswerSender;
import dev.waymark.http.response.CachePolicy;
import dev.waymark.http.response.Redirects;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the contract like any other answer; Quarkus would make a copy of it for every reader, without tag and coding. */
@ApplicationScoped
class ContractRoute {

    /** Behind our filters, and in front of the route of Quarkus. */
    private static final int ORDER = -1;

    private final ContractDocument contract;
    private final AnswerSender sender;
    private final Redirects redirects;
    /** Made when first asked for: the document is not there yet when routes are. */
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    ContractRoute(ContractDocument contract, AnswerSender sender, Redirects redirects) {
        this.contract = contract;
        this.sender = sender;
        this.redirects = redirects;
    }

    void add(@Observes Router router) {
        serve(router, "/openapi.json", Format.JSON, Answer.JSON);
        serve(router, "/openapi.yaml", Format.YAML, "application/yaml;charset=UTF-8");
        // Quarkus would serve the document here too.
        for (String other : new String[] {"/openapi", "/openapi.yml"}) {
            router.route(other).order(ORDER).handler(context -> redirects.send(context, "/openapi.yaml"));
        }
    }

    private void serve(Router router, String path, Format format, String contentType) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(context -> sender.send(
                        context,
                        answers.computeIfAbsent(
                                path, key -> Answer.of(contentType, contract.read(format), CachePolicy.BRIEF))));
    }
}
