package dev.waymark.formats;

import dev.waymark.wire.Choice;
import dev.waymark.wire.Placement;
import dev.waymark.wire.RoadmapDocument;
import dev.waymark.wire.SkillGroup;
import dev.waymark.wire.StageDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a roadmap: its stages in their order, in each the skill groups with their skills and choices, and what has to be learned
 * before what.
 */
final class RoadmapGraph {
    private final Mermaid graph = new Mermaid();
    private final Setting setting;
    /** Where each skill stands first. */
    private final Map<String, String> places = new LinkedHashMap<>();

    private int nodes;

    private RoadmapGraph(Setting setting) {
        this.setting = setting;
    }

    /** @param roadmap with the documents of its skills */
    static String of(RoadmapDocument roadmap, Setting setting) {
        var drawing = new RoadmapGraph(setting);
        drawing.graph.node("roadmap", roadmap.title());
        roadmap.stages().forEach(drawing::draw);
        drawing.order(roadmap.stages());
        drawing.prerequisites(roadmap);
        return drawing.graph.toString();
    }

    private void draw(StageDocument stage) {
        var number = setting.text("interface.stage-number.label", stage.position());
        graph.open(id(stage), number + ": " + stage.title());
        for (var group : stage.skillGroups()) {
            graph.open(next(), group.title());
            draw(group);
            graph.close();
        }
        graph.close();
    }

    private void draw(SkillGroup group) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (var choice : group.choices()) {
            var id = next();
            choices.put(choice.slug(), id);
            graph.choice(id, label(choice));
        }
        group.placements().forEach(placement -> draw(placement, choices));
    }

    private String draw(Placement placement, Map<String, String> choices) {
        var id = next();
        var skill = placement.skill();
        places.putIfAbsent(skill.slug(), id);
        graph.node(id, skill.title());
        var choice = placement.choice() == null ? null : choices.get(placement.choice());
        if (choice != null) {
            graph.edge(choice, "-.-", id);
        }
        for (var child : placement.children()) {
            graph.edge(id, "---", draw(child, choices));
        }
        return id;
    }

    private String label(Choice choice) {
        return choice.title() + ": " + setting.text("interface.choose-at-least.label", choice.atLeast());
    }

    private void order(List<StageDocument> stages) {
        var before = "roadmap";
        for (var stage : stages) {
            graph.edge(before, "==>", id(stage));
            before = id(stage);
        }
    }

    private void prerequisites(RoadmapDocument roadmap) {
        var included = roadmap.included();
        if (included == null) {
            return;
        }
        places.forEach((slug, place) -> {
            var skill = included.skills().get(slug);
            if (skill != null) {
                for (var prerequisite : skill.prerequisites()) {
                    var first = places.get(prerequisite.skill().slug());
                    if (first != null) {
                        graph.edge(first, "-->", place);
                    }
                }
            }
        });
    }

    private String next() {
        nodes++;
        return "n" + nodes;
    }

    private static String id(StageDocument stage) {
        return "s" + stage.position();
    }
}
