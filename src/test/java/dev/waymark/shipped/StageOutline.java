package dev.waymark.shipped;

import static dev.waymark.shipped.ShippedContent.joined;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Draws a stage as lines that a person can compare with the source. */
final class StageOutline {
    private StageOutline() {}

    static String of(JsonNode stage) {
        var lines = new ArrayList<String>();
        lines.add("Stage %s, %s: %s (%s)"
                .formatted(
                        text(stage, "position"),
                        text(stage, "level"),
                        text(stage, "title"),
                        joined(stage.path("seniorities"))));
        for (var group : stage.path("skillGroups")) {
            lines.add("  %s. %s%s%s"
                    .formatted(
                            text(group, "position"),
                            text(group, "title"),
                            requirement(group),
                            group.path("exhaustive").asBoolean() ? "" : ", open list"));
            for (var choice : group.path("choices")) {
                lines.add("    at least %s of %s%s: %s"
                        .formatted(
                                text(choice, "atLeast"),
                                text(choice, "slug"),
                                requirement(choice),
                                text(choice, "title")));
            }
            addPlacements(lines, group.path("placements"), "    ");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addPlacements(List<String> lines, JsonNode placements, String indent) {
        for (var placement : placements) {
            var emphasis = placement.path("emphasis");
            lines.add(indent
                    + placement.at("/skill/title").asText()
                    + requirement(placement)
                    + (text(placement, "assertion").equals("stated") ? "" : ", ours")
                    + (emphasis.isNull() ? "" : ": " + emphasis.asText()));
            addPlacements(lines, placement.path("children"), indent + "  ");
        }
    }

    private static String requirement(JsonNode asked) {
        var requirement = text(asked, "requirement");
        return switch (requirement) {
            case "required" -> "";
            case "choice" -> ", " + text(asked, "choice");
            case "conditional" -> ", conditional (%s)".formatted(text(asked, "condition"));
            default -> ", " + requirement;
        };
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
