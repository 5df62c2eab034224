package dev.waymark.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content files as YAML, read by plain loops and no code of the service. */
final class ContentYaml {
    private static final Path CONTENT = Path.of("src", "main", "resources", "content");
    private static final Map<String, List<JsonNode>> FILES = new TreeMap<>();

    static {
        for (var type : List.of("roadmap", "skill", "job-role", "learning-resource")) {
            FILES.put(type, read(CONTENT.resolve(type)));
        }
        FILES.put("stage", parts("stages"));
        FILES.put("tip", parts("tips"));
    }

    private ContentYaml() {}

    /** Where a skill, a job role or a learning resource stands in a roadmap; positions go through the whole roadmap. */
    record Place(String slug, String roadmap, String stage, int position, JsonNode node) {}

    /** Everything of a type; stages and tips also say their {@code roadmap} and {@code position}. */
    static List<JsonNode> all(String type) {
        return FILES.getOrDefault(type, List.of());
    }

    static JsonNode one(String type, String slug) {
        return all(type).stream()
                .filter(document -> slug(document).equals(slug))
                .findFirst()
                .orElseThrow();
    }

    static String slug(JsonNode document) {
        return document.path("slug").asText();
    }

    /** Every place of a type, in the order of the roadmaps. */
    static List<Place> places(String type) {
        var places = new ArrayList<Place>();
        for (var stage : all("stage")) {
            switch (type) {
                case "skill" ->
                    stage.path("skillGroups").forEach(group -> addSkills(group.path("placements"), stage, places));
                case "job-role" ->
                    stage.path("jobRoles").forEach(listed -> add(listed.path("jobRole"), listed, stage, places));
                case "learning-resource" ->
                    stage.path("learningResources")
                            .forEach(listed -> add(listed.path("learningResource"), listed, stage, places));
                default -> throw new IllegalArgumentException(type);
            }
        }
        return places;
    }

    private static void addSkills(JsonNode placements, JsonNode stage, List<Place> places) {
        for (var placement : placements) {
            add(placement.path("skill"), placement, stage, places);
            addSkills(placement.path("children"), stage, places);
        }
    }

    private static void add(JsonNode slug, JsonNode node, JsonNode stage, List<Place> places) {
        places.add(new Place(slug.asText(), stage.path("roadmap").asText(), slug(stage), places.size(), node));
    }

    /** Whether that member of one of those items is one of the values. */
    static boolean any(JsonNode items, String member, Collection<String> values) {
        return Api.stream(items)
                .anyMatch(item -> values.contains(item.path(member).asText()));
    }

    /** Whether one of those job roles requires the skill. */
    static boolean required(String skill, Collection<String> jobRoles) {
        return all("job-role").stream()
                .filter(role -> jobRoles.contains(slug(role)))
                .anyMatch(role -> any(role.path("skills"), "skill", List.of(skill)));
    }

    private static List<JsonNode> read(Path folder) {
        var yaml = new YAMLMapper();
        try (var files = Files.list(folder)) {
            var documents = new ArrayList<JsonNode>();
            for (var file : files.filter(file -> !file.toString().endsWith(".es.yaml"))
                    .sorted()
                    .toList()) {
                documents.add(yaml.readTree(file.toFile()));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> parts(String member) {
        var parts = new ArrayList<JsonNode>();
        for (var roadmap : all("roadmap")) {
            int position = 0;
            for (var part : roadmap.path(member)) {
                position++;
                parts.add(((ObjectNode) part).put("roadmap", slug(roadmap)).put("position", position));
            }
        }
        return parts;
    }
}
