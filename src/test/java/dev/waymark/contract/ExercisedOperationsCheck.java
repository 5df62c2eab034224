package dev.waymark.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs after all tests, and only when all of them ran: see the profile all-tests in pom.xml. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExercisedOperationsCheck {

    @Test
    void every_documented_operation_was_seen_to_succeed_by_some_test() {
        List<String> documented = Contract.committed().operations().stream()
                .map(ContractOperation::id)
                .toList();
        assertThat(ExercisedOperations.all())
                .as("A documented operation that no test calls may not exist; add a test that calls it and succeeds")
                .containsAll(documented);
    }
}
