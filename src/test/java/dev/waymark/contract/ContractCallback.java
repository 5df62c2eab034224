package dev.waymark.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the contract between every test and the service. The service loader finds it, so that no test can forget it. */
public final class ContractCallback implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter());
            // What a failed test would show is written down for every answer; to indent it would take longer than the
            // rest.
            RestAssured.config = RestAssured.config()
                    .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));
        }
    }
}
