package dev.waymark.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the contract between every test and the service. The service loader finds it, so that no test can forget it. */
public final class ContractCallback implements QuarkusTestBeforeEachCallback, QuarkusTestAfterTestExecutionCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter());
        }
    }

    /** Shows what a failed test was answered last. REST Assured would write down every answer for that, at half of its time. */
    @Override
    public void afterTestExecution(QuarkusTestMethodContext context) {
        if (context.getTestStatus().isTestFailed()) {
            RestAssured.filters().stream()
                    .filter(ContractFilter.class::isInstance)
                    .map(filter -> ((ContractFilter) filter).lastExchange())
                    .forEach(System.out::println);
        }
    }
}
