package dev.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.browser.HostSite.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script of another site reads content with the headers that tracing, error reporting and shared wrappers add. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignHeadersTest {

    @RegisterExtension
    static final HostPage host = new HostPage();

    @TestHTTPResource("/")
    String service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json",
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "sentry-trace: d49d9bf66f13450b81f65bc51cf49c03-1cc4b26ab9094ef0-1",
                "X-Requested-With: XMLHttpRequest",
                "Authorization: Bearer nobody",
                "Cache-Control: no-cache",
                "If-None-Match: \"x\"",
                "X-Request-Id: a-page-of-another-site"
            })
    void and_sees_what_a_report_of_a_fault_needs(String header) {
        Tab page = host.show(700, Page.html("", "<h1>A host</h1>"));
        int colon = header.indexOf(':');
        String seen = page.evaluate(
                        "fetch('%sv1/skills/python', { headers: { '%s': '%s' } }).then(async answer => [answer.status, (await answer.json()).slug, !!answer.headers.get('X-Request-Id'), !!answer.headers.get('Date'), !!answer.headers.get('ETag'), !!answer.headers.get('Content-Release')].join(), error => `${error}`)"
                                .formatted(service, header.substring(0, colon), header.substring(colon + 2)))
                .asText();
        assertThat(seen).isEqualTo("200,python,true,true,true,true");
    }
}
