package dev.waymark.scale;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads over HTTP. */
final class Client {
    private Client() {}

    static JsonPath get(String url) {
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The address of the page after that many others; of the last page if there are fewer. */
    static String page(String url, int pages) {
        var address = url;
        for (int page = 0; page < pages; page++) {
            @Nullable String next = get(address).getString("next");
            if (next == null) {
                return address;
            }
            address = url + "&cursor=" + next;
        }
        return address;
    }

    static int total(String url) {
        return get(url + "&count=exact").getInt("total");
    }
}
