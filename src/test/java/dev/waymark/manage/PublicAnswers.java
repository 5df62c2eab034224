package dev.waymark.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Database;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that readers can get. */
final class PublicAnswers {
    private static final List<String> COLLECTIONS =
            List.of("roadmaps", "stages", "tips", "skills", "job-roles", "learning-resources");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PublicAnswers() {}

    /** An answer: its status, its tag and its text. */
    record Told(int status, String tag, String text) {}

    /** Every document, stage and tip under every slug in each of the releases and in each language. */
    static Map<String, Told> documents(Database database, List<Integer> releases, List<String> languages) {
        return told(addresses(database), releases, languages);
    }

    /** Every list, page, picture and history. */
    static Map<String, Told> others(Database database, List<Integer> releases, List<String> languages) {
        var paths = new ArrayList<String>();
        COLLECTIONS.forEach(collection -> {
            paths.add("/v1/%s?limit=100".formatted(collection));
            paths.add("/v1/%s?limit=100&sort=%s".formatted(collection, "updatedAt"));
        });
        for (var path : addresses(database)) {
            if (path.startsWith("/v1/roadmaps/")) {
                paths.add(path + "?include=skills,job-roles,learning-resources,references");
                if (path.split("/").length == 4) {
                    for (var suffix : List.of("", ".svg", ".png")) {
                        paths.add("/embed" + path + suffix);
                    }
                }
            } else {
                paths.add(path + "/references?limit=100");
                paths.add(path + "/revisions");
            }
        }
        for (int release : releases) {
            paths.add("/v1/releases/" + release);
            paths.add("/v1/releases/%s/changes?since=0&limit=100".formatted(release));
        }
        paths.addAll(List.of("/v1", "/v1/releases", "/v1/releases.atom", "/sitemap.xml", "/"));
        return told(paths, releases, languages);
    }

    private static List<String> addresses(Database database) {
        return database.rows("""
                select distinct '/v1/' || case n.type when 'roadmap' then 'roadmaps' when 'skill' then 'skills'
                    when 'job-role' then 'job-roles' else 'learning-resources' end || '/' || n.slug
                    || case r.type when 'stage' then '/stages/' || r.part when 'tip' then '/tips/' || r.part else '' end
                from name n left join rendition r on r.entry = n.entry
                """);
    }

    private static Map<String, Told> told(List<String> paths, List<Integer> releases, List<String> languages) {
        var told = new TreeMap<String, Told>();
        for (var path : paths) {
            for (var language : languages) {
                var url = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                told.put(url, get(url));
                releases.forEach(release -> told.put(url + "&release=" + release, get(url + "&release=" + release)));
            }
        }
        return told;
    }

    /** Reads by a plain client, since there are thousands. */
    static Told get(String url) {
        var request = HttpRequest.newBuilder(
                        URI.create("%s:%s%s".formatted(RestAssured.baseURI, RestAssured.port, url)))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(url).isLessThan(500);
            return new Told(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(url, e);
        }
    }
}
