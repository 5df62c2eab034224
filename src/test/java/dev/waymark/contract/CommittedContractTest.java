package dev.waymark.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The contract changes only on purpose. To accept what the code says now:
 *
 * <pre>./mvnw test -Dtest=CommittedContractTest -Dcontract.accept</pre>
 *
 * and review the difference like any other change.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommittedContractTest {

    @Test
    void the_committed_contract_is_what_the_code_says() throws IOException {
        String generated = when().get("/openapi.yaml").asString();
        if (System.getProperty("contract.accept") != null) {
            Files.createDirectories(Contract.FILE.getParent());
            Files.writeString(Contract.FILE, generated);
        }
        String committed = Files.exists(Contract.FILE) ? Files.readString(Contract.FILE) : "";
        if (!committed.equals(generated)) {
            fail("""
                    The code and %s differ (- committed, + generated):
                    %s
                    Accept the change with: ./mvnw test -Dtest=CommittedContractTest -Dcontract.accept""".formatted(
                    Contract.FILE,
                    difference(committed.lines().toList(), generated.lines().toList())));
        }
    }

    /** The lines between the common start and the common end, at most 40 of each. */
    private static String difference(List<String> old, List<String> now) {
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>(List.of("@@ line " + (start + 1) + " @@"));
        old.subList(start, old.size() - end).stream().limit(40).forEach(line -> lines.add("- " + line));
        now.subList(start, now.size() - end).stream().limit(40).forEach(line -> lines.add("+ " + line));
        return String.join("\n", lines);
    }
}
