package dev.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nobody needs Docker to build Waymark; so this holds that what the Docker files name is there, under these names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DockerTest {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void the_image_copies_the_package_and_nothing_else() throws IOException {
        assertThat(instructions("COPY"))
                .containsExactly(
                        "--chown=10001:10001 target/quarkus-app/ /waymark/", "--from=training /waymark/ /waymark/");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!target/quarkus-app");
    }

    @Test
    void the_image_runs_as_an_ordinary_user_on_one_version_of_Java() throws IOException {
        assertThat(instructions("USER")).isNotEmpty().allMatch("10001:10001"::equals);
        assertThat(instructions("FROM")).allMatch(image -> image.startsWith("eclipse-temurin:25-jre"));
    }

    @Test
    void the_port_is_the_one_that_the_service_listens_on() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("\nquarkus.http.port=${PORT:8080}\n");
        assertThat(instructions("EXPOSE")).containsExactly("8080");
        assertThat(service("waymark").at("/ports/0").asText()).isEqualTo("8080:8080");
    }

    @Test
    void the_memory_outside_of_the_heap_is_bounded() throws IOException {
        assertThat(instructions("ENTRYPOINT")).anyMatch(command -> command.contains("-XX:MaxDirectMemorySize="));
    }

    @Test
    void every_variable_sets_a_property_that_exists() throws IOException {
        List<String> known = List.of(
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.username",
                "quarkus.datasource.password",
                "quarkus.flyway.username",
                "quarkus.flyway.password",
                "waymark.admin-key",
                "waymark.http.trusted-proxies",
                "waymark.log.json",
                "waymark.public-url",
                "waymark.webhooks.key",
                "waymark.data");
        for (Iterator<Map.Entry<String, JsonNode>> all =
                        service("waymark").path("environment").fields();
                all.hasNext(); ) {
            String name = all.next().getKey();
            assertThat(known)
                    .anyMatch(property -> property.replaceAll("[.-]", "_")
                            .toUpperCase(Locale.ROOT)
                            .equals(name));
        }
        assertThat(instructions("ENV")).containsExactly("WAYMARK_DATA=/data LC_ALL=C.UTF-8");
    }

    @Test
    void the_files_that_are_mounted_are_there_and_make_the_role_that_connects() throws IOException {
        String mount = service("database").at("/volumes/0").asText();
        String script = Files.readString(DOCKER.resolve(mount.substring(0, mount.indexOf(':'))));
        assertThat(script)
                .contains("create role "
                        + service("waymark")
                                .at("/environment/QUARKUS_DATASOURCE_USERNAME")
                                .asText()
                        + " login");
        assertThat(service("database").at("/environment/POSTGRES_USER").asText())
                .isEqualTo(service("waymark")
                        .at("/environment/QUARKUS_FLYWAY_USERNAME")
                        .asText());
        assertThat(DOCKER.resolve(service("waymark").at("/build/context").asText())
                        .resolve(service("waymark").at("/build/dockerfile").asText()))
                .exists();
    }

    @Test
    void the_proxy_gets_a_template_that_is_there_and_all_of_its_variables() throws IOException {
        JsonNode proxy = service("proxy");
        String mount = proxy.at("/volumes/0").asText();
        assertThat(mount).endsWith(":/etc/nginx/templates/default.conf.template:ro");
        String template = Files.readString(DOCKER.resolve(mount.substring(0, mount.indexOf(':'))));
        assertThat(Pattern.compile("\\$\\{(\\w+)}").matcher(template).results())
                .extracting(variable -> variable.group(1))
                .isNotEmpty()
                .allMatch(proxy.path("environment")::has);
        assertThat(proxy.path("profiles"))
                .as("who does not ask for it goes without")
                .hasSize(1);
    }

    private static JsonNode service(String name) throws IOException {
        return new YAMLMapper()
                .readTree(DOCKER.resolve("compose.yaml").toFile())
                .path("services")
                .path(name);
    }

    private static List<String> instructions(String keyword) throws IOException {
        return Files.readAllLines(DOCKER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith(keyword + " "))
                .map(line -> line.substring(keyword.length() + 1))
                .toList();
    }
}
