package dev.waymark.manage;

import static io.restassured.RestAssured.given;

import dev.waymark.ops.postgresql.EmbeddedPostgres;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Who has the first key of the application under test. */
public final class Administrator {
    static final String KEYS = "/v1/manage/keys";

    private Administrator() {}

    /** The key in the data folder. */
    public static String key() {
        try {
            return Files.readString(Path.of(
                            ConfigProvider.getConfig().getValue(EmbeddedPostgres.ADMINISTRATOR_KEY, String.class)))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request of whoever has that key. */
    static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    /** Makes a key that does not expire. */
    static JsonPath make(String... scopes) {
        Response answer = post(key(), KEYS, body("A test", null, scopes));
        return answer.then().statusCode(201).extract().jsonPath();
    }

    /** Sends JSON. */
    static Response post(String key, String path, String body) {
        return with(key).contentType("application/json").body(body).post(path);
    }

    static String body(String name, @Nullable String expiresAt, String... scopes) {
        return "{\"name\":\"%s\",\"scopes\":[%s],\"expiresAt\":%s}"
                .formatted(
                        name,
                        List.of(scopes).stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        expiresAt == null ? "null" : "\"%s\"".formatted(expiresAt));
    }
}
