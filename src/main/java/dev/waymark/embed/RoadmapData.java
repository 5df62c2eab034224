package dev.waymark.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.License;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.StageDocument;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page says to programs: a roadmap or a stage as JSON-LD of schema.org. */
final class RoadmapData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "LearningResource";

    private RoadmapData() {}

    /** For templates: returns the content of the script element. */
    @TemplateExtension
    static RawString data(
            RoadmapDocument roadmap,
            List<StageDocument> stages,
            boolean whole,
            License license,
            String url,
            String picture) {
        var node = JSON.createObjectNode().put("@context", "https://schema.org");
        if (whole) {
            describe(node, roadmap.title(), roadmap.summary(), url);
            var parts = node.putArray("hasPart");
            for (var stage : stages) {
                describe(parts.addObject(), stage, url + "#" + stage.slug());
            }
        } else {
            describe(node, stages.get(0), url);
            describe(
                    node.putObject("isPartOf"),
                    roadmap.title(),
                    roadmap.summary(),
                    url.replaceFirst("[?&]stage=[^&]*", ""));
        }
        node.put("image", picture)
                .put("inLanguage", roadmap.language())
                .put("dateModified", roadmap.updatedAt().toString())
                .put("isAccessibleForFree", true);
        put(node, "license", WebUrl.of(license.url()));
        // Within a script element, only a "<" could end it.
        return new RawString(node.toString().replace("<", "\\u003c"));
    }

    private static void describe(ObjectNode node, StageDocument stage, String url) {
        describe(node, stage.title(), stage.summary(), url);
        node.put("position", stage.position())
                .put("educationalLevel", stage.level().value());
        var teaches = node.putArray("teaches");
        stage.skillGroups().stream()
                .flatMap(group -> group.placements().stream())
                .map(Placement::skill)
                .forEach(skill -> teaches.add(skill.title()));
    }

    private static void describe(ObjectNode node, String name, String description, String url) {
        node.put("@type", TYPE)
                .put("name", name)
                .put("description", description)
                .put("url", url);
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
