package dev.waymark.manage;

import static dev.waymark.manage.ContentBody.ZIP;
import static dev.waymark.manage.ContentBody.export;
import static dev.waymark.manage.ContentBody.unpacked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shipped content as files of a host that serves nothing else. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {
    private static final String INDEX = "/index.json";
    private static final Pattern ANSWER = Pattern.compile("(?:(es)/)?(v1.*?)(?:/-/([^/]+))?/index\\.json");
    private static final Pattern HREF = Pattern.compile("\"href\":\"(/v1/[^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("<loc>https://roadmaps\\.example/([^<]+)</loc>");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static byte[] archive = {};
    private static Map<String, byte[]> files = Map.of();

    /** Not before all of them: until the first one nobody tells the client of the tests where the service is. */
    @BeforeEach
    void export_once() {
        if (files.isEmpty()) {
            archive = export("?format=site")
                    .then()
                    .statusCode(200)
                    .contentType(ZIP)
                    .header("Content-Disposition", containsString("\"waymark-release-1-site.zip\""))
                    .extract()
                    .asByteArray();
            files = unpacked(archive);
        }
    }

    @Test
    void each_file_is_what_the_service_answers_at_its_path() throws Exception {
        int pages = 0;
        for (var file : files.entrySet()) {
            var name = ANSWER.matcher(file.getKey());
            if (name.matches()) {
                var url = "/%s?lang=%s%s"
                        .formatted(
                                name.group(2),
                                name.group(1) == null ? "en" : name.group(1),
                                name.group(3) == null ? "" : "&cursor=" + name.group(3));
                var answer = get(url);
                assertThat(answer.statusCode()).as(url).isEqualTo(200);
                assertThat(text(answer.body())).as(url).isEqualTo(text(file.getValue()));
                pages += name.group(3) == null ? 0 : 1;
            }
        }
        assertThat(pages).as("lists of more than a page are among them").isGreaterThan(10);
    }

    @Test
    void the_contract_is_what_the_service_answers() throws Exception {
        for (var path : List.of("openapi.json", "openapi.yaml")) {
            assertThat(get("/" + path).body()).isEqualTo(file(path));
        }
    }

    @Test
    void what_has_an_ending_is_what_the_service_answers_at_its_path() throws Exception {
        var manifest = JsonPath.from(text(file("manifest.json")));
        for (var path : List.of(
                "llms.txt",
                "llms-full.txt",
                "v1/releases.atom",
                "v1/releases/1/bundle.ndjson",
                "v1/roadmaps/machine-learning.md",
                "v1/roadmaps/machine-learning.jsonld",
                "v1/roadmaps/machine-learning.mmd")) {
            var english = get("/%s?lang=en".formatted(path));
            assertThat(text(file(path))).as(path).isEqualTo(text(english.body()));
            assertThat(text(file("es/" + path)))
                    .as(path)
                    .isEqualTo(text(get("/%s?lang=es".formatted(path)).body()));
            assertThat(manifest.getString("files.find { it.path == '%s' }.contentType".formatted(path)))
                    .isEqualTo(english.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void search_engines_are_told_of_what_is_there_to_read() {
        assertThat(text(file("robots.txt"))).endsWith("\nSitemap: https://roadmaps.example/sitemap.xml\n");
        assertThat(found(ADDRESS, text(file("sitemap.xml"))))
                .contains("v1/roadmaps/machine-learning.md", "es/v1/roadmaps/machine-learning.md")
                .allSatisfy(path -> assertThat(files).containsKey(path));
    }

    @Test
    void every_address_in_it_leads_to_a_file() {
        var missing = new TreeSet<String>();
        answers().forEach((path, body) -> {
            var language = path.startsWith("es/") ? "es/" : "";
            found(HREF, text(body)).forEach(href -> missing.add(language + href.substring(1) + INDEX));
        });
        assertThat(missing).hasSizeGreaterThan(200);
        missing.removeAll(files.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void every_next_page_is_a_file_and_the_last_one_is_reached() {
        var pages = files.keySet().stream().filter(path -> path.contains("/-/")).collect(Collectors.toSet());
        assertThat(pages).isNotEmpty();
        var reached = new TreeSet<String>();
        answers().forEach((path, body) -> {
            var list = path.replaceFirst("(/-/[^/]+)?/index\\.json$", "");
            found(NEXT, text(body)).forEach(next -> reached.add(list + "/-/" + next + INDEX));
        });
        assertThat(reached).isEqualTo(pages);
    }

    @Test
    void what_belongs_to_entries_and_roadmaps_is_there() {
        assertThat(files)
                .containsKeys(
                        "v1/index.json",
                        "v1/languages/index.json",
                        "v1/vocabularies/index.json",
                        "v1/vocabularies/seniority/index.json",
                        "v1/releases/index.json",
                        "v1/releases/1/index.json",
                        "v1/stages/index.json",
                        "v1/tips/index.json",
                        "v1/skills/python/index.json",
                        "v1/skills/python/references/index.json",
                        "v1/skills/python/revisions/index.json",
                        "v1/roadmaps/machine-learning/stages/index.json",
                        "v1/roadmaps/machine-learning/stages/beginner/index.json",
                        "v1/roadmaps/machine-learning/tips/index.json",
                        "v1/roadmaps/machine-learning/tips/networking/index.json");
    }

    @Test
    void each_language_has_a_folder_with_the_same_paths() {
        assertThat(text(file("es/v1/skills/python/index.json"))).contains("\"language\":\"es\"");
        assertThat(firstPages("es/v1")).isEqualTo(firstPages("v1")).hasSizeGreaterThan(300);
    }

    @Test
    void the_manifest_knows_every_other_file() {
        var manifest = JsonPath.from(text(file("manifest.json")));
        assertThat(manifest.getInt("release")).isEqualTo(1);
        assertThat(manifest.getList("languages")).isEqualTo(List.of("en", "es"));
        List<Map<String, Object>> listed = manifest.getList("files");
        assertThat(listed).hasSize(files.size() - 1).allSatisfy(entry -> {
            var bytes = file(String.valueOf(entry.get("path")));
            assertThat(entry).containsEntry("sha256", Sha256.of(bytes)).containsEntry("size", bytes.length);
        });
        assertThat(listed)
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("path", "v1/skills/index.json")
                        .containsEntry("contentType", "application/json;charset=UTF-8"));
    }

    @Test
    void the_same_release_gives_the_same_bytes() {
        assertThat(export("?format=site&from=1").asByteArray()).isEqualTo(archive);
    }

    @Test
    void hosts_are_told_of_headers_and_of_files_behind_paths() {
        assertThat(text(file("_headers")))
                .startsWith("/*\n  ")
                .contains("  Access-Control-Allow-Origin: *\n", "  Content-Release: 1\n");
        assertThat(text(file("_redirects")).lines()).hasSize(6).contains("/es/v1/* /es/v1/:splat/index.json 200");
        assertThat(files).containsKeys(".nojekyll", "404.html");
    }

    @Test
    void drafts_are_no_site_and_a_release_that_is_not_there_is_none() {
        export("?format=site&from=drafts")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString("no draft"));
        export("?format=site&from=1000000").then().statusCode(404).body("code", equalTo("unknown-release"));
        export("?format=sites")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", equalTo(List.of("zip", "ndjson", "site")));
    }

    /** All that is no contract: that has addresses in its examples. */
    private static Map<String, byte[]> answers() {
        var answers = new LinkedHashMap<>(files);
        answers.keySet().removeIf(path -> !path.endsWith(INDEX));
        return answers;
    }

    private static Set<String> firstPages(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && !path.contains("/-/"))
                .map(path -> path.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        var uri = URI.create("%s:%s%s".formatted(RestAssured.baseURI, RestAssured.port, url));
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
