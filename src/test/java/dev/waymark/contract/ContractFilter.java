package dev.waymark.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose answer the contract does not describe: path, method, status, content type, headers, and every
 * member of the body. {@link ContractCallback} installs it for every test.
 */
public final class ContractFilter implements Filter {

    private volatile String lastRequest = "Nothing was asked for.";
    private volatile @Nullable Response lastAnswer;

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        lastRequest = request.getMethod() + " " + request.getURI();
        lastAnswer = null;
        Response answer = context.next(request, specification);
        lastAnswer = answer;
        // The answer is kept, and the connection of the request closed. It would stay open until the client is
        // collected as garbage, and the service refuses more than a thousand.
        answer.asByteArray();
        request.getHttpClient().getConnectionManager().shutdown();
        CommittedContract.require(request.getMethod(), request.getURI(), Answer.of(answer));
        return answer;
    }

    /** The last request and its answer, for somebody who looks for the reason of a failure. */
    String lastExchange() {
        Response answer = lastAnswer;
        return answer == null
                ? lastRequest
                : "%s%n%s%n%s%n%n%s".formatted(lastRequest, answer.statusLine(), answer.headers(), answer.asString());
    }
}
