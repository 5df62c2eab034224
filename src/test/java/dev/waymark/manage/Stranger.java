package dev.waymark.manage;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** Makes links to previews of skills, and opens them without a key. */
final class Stranger {
    private Stranger() {}

    static Response link(String key, String slug, int hours) {
        return Administrator.post(
                key, Editor.SKILLS + slug + "/preview-links", "{\"expiresInHours\":%s}".formatted(hours));
    }

    static Response open(Response made) {
        return open(made, "");
    }

    static Response open(Response made, String query) {
        return open(made.<String>path("url") + query);
    }

    /** Asks again where somebody has just looked at a preview. */
    static Response open(String url) {
        for (int attempt = 0; ; attempt++) {
            Response answer = given().get(url);
            if (answer.statusCode() != 503 || attempt == 50) {
                return answer;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
