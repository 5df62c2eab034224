package dev.waymark.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose answer the contract does not describe: path, method, status, content type, headers, and every
 * member of the body. {@link ContractCallback} installs it for every test.
 */
public final class ContractFilter implements Filter {

    /** Operators' and people's pages, and what links to previews show, are no part of the contract; {@code /v1/probe} exists in tests alone. */
    private static final List<String> OUTSIDE = List.of(
            "/q",
            "/docs",
            "/search",
            "/reference",
            "/problems",
            "/assets",
            "/embed",
            "/preview",
            "/oembed",
            "/favicon.ico",
            "/llms",
            "/robots.txt",
            "/sitemap.xml",
            "/openapi",
            "/.well-known",
            "/v1/probe");

    private final ContractCheck check = new ContractCheck(Contract.committed());
    private volatile String lastRequest = "Nothing was asked for.";
    private volatile @Nullable Response lastAnswer;

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        String path = pathOf(request.getURI());
        String method = request.getMethod();
        lastRequest = method + " " + request.getURI();
        lastAnswer = null;
        Response answer = context.next(request, specification);
        lastAnswer = answer;
        // The answer is kept, and the connection of the request closed. It would stay open until the client is
        // collected as garbage, and the service refuses more than a thousand.
        answer.asByteArray();
        request.getHttpClient().getConnectionManager().shutdown();
        if (!path.equals("/") && OUTSIDE.stream().noneMatch(path::startsWith)) {
            List<String> differences = check.differences(method, path, answer);
            if (!differences.isEmpty()) {
                throw new AssertionError("%s %s answers %d otherwise than the contract says:%n- %s"
                        .formatted(method, request.getURI(), answer.statusCode(), String.join("\n- ", differences)));
            }
            check.operation(method, path)
                    .filter(operation -> answer.statusCode() / 100 == 2)
                    .ifPresent(operation -> ExercisedOperations.record(operation.id()));
        }
        return answer;
    }

    /** The last request and its answer, for somebody who looks for the reason of a failure. */
    String lastExchange() {
        Response answer = lastAnswer;
        return answer == null
                ? lastRequest
                : "%s%n%s%n%s%n%n%s".formatted(lastRequest, answer.statusLine(), answer.headers(), answer.asString());
    }

    private static String pathOf(String uri) {
        String path = uri.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
        return path.isEmpty() ? "/" : path;
    }
}
