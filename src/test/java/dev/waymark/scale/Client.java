package dev.waymark.scale;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * The first items of a list, page after page.
     *
     * @param whole whether there are no more
     */
    record Walk(List<String> slugs, boolean whole) {}

    static Walk walk(String url, int pages) {
        var slugs = new ArrayList<String>();
        var address = url;
        for (int page = 0; page < pages; page++) {
            var read = get(address);
            slugs.addAll(read.getList("items.slug"));
            @Nullable String next = read.getString("next");
            if (next == null) {
                return new Walk(slugs, true);
            }
            address = url + "&cursor=" + next;
        }
        return new Walk(slugs, false);
    }

    static int total(String url) {
        return get(url + "&count=exact").getInt("total");
    }
}
