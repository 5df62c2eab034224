package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Database;
import dev.waymark.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody might try to have the service ask. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookUrlTest {
    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "https://hooks.example.org:8443/",
                "https://user@hooks.example.org/",
                "https://hooks.example.org/#x",
                "ftp://hooks.example.org/",
                "https://127.0.0.1/",
                "https://0177.0.0.1/",
                "https://2130706433/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https://127.0.0.1./",
                "https://127.0.0.1:443/",
                "https://127.0.0.1%2F@hooks.example.org/",
                "https://hooks.example.org:127@10.0.0.1/",
                "https://[::127.0.0.1]/",
                "https://[0:0:0:0:0:ffff:7f00:1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2002:7f00:1::]/",
                "https://[::1/",
                "https://hooks_example.org/",
                "https://hooks..example.org/",
                "https://-hooks.example.org/",
                "https://hooks.example.org./",
                "https://hooks.example.org:443a/",
                "https://hooks.example.org/ x",
                "https://①②⑦.0.0.1/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25eth0]/",
                "https://intranet/",
                "hooks.example.org",
                "https://",
                "//hooks.example.org/",
                "//localhost/",
                "ftp://localhost/",
                "http://localhost:0/",
                "http://localhost:65536/",
            })
    void an_address_that_cannot_be_told_is_refused(String url) {
        Administrator.post(Administrator.key(), WebhookTest.HOOKS, WebhookTest.body(url, true, "release.published"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/url")));
        assertThat(database.rows("select url from webhook")).doesNotContain(url);
    }
}
