package dev.waymark.content;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Edge;
import dev.waymark.model.EntryType;
import dev.waymark.model.Relation;
import dev.waymark.model.Roadmap;
import dev.waymark.model.Skill;
import dev.waymark.model.SkillLink;
import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule that the stages of a roadmap place a skill no earlier than those on which it builds. */
public final class PlacementOrder {
    private final Roadmap roadmap;
    private final ContentView content;
    private final Map<@Nullable Slug, Integer> stages = new HashMap<>();
    private final Map<Long, Edge> placed = new LinkedHashMap<>(); // the first place of each

    private PlacementOrder(Roadmap roadmap, ContentView content) {
        this.roadmap = roadmap;
        this.content = content;
        roadmap.stages().forEach(stage -> stages.putIfAbsent(stage.slug(), stages.size()));
        roadmap.edges().stream()
                .filter(edge -> edge.relation() == Relation.PLACES)
                .forEach(edge -> content.entry(EntryRef.of(edge)).ifPresent(entry -> placed.putIfAbsent(entry, edge)));
    }

    /**
     * Returns what roadmaps place too early; other documents are passed over.
     *
     * @param content the documents of all skills that they place
     */
    public static List<Finding> check(Iterable<AuthoredDocument> documents, ContentView content) {
        var findings = new ArrayList<Finding>();
        for (var document : documents) {
            if (document instanceof Roadmap roadmap) {
                findings.addAll(new PlacementOrder(roadmap, content).check());
            }
        }
        return findings;
    }

    private int stage(Edge edge) {
        return stages.getOrDefault(edge.part(), 0);
    }

    private List<Finding> check() {
        var findings = new ArrayList<Finding>();
        placed.forEach((entry, edge) -> {
            if (content.document(entry) instanceof Skill skill) {
                for (var link : skill.prerequisites()) {
                    prerequisite(link)
                            .filter(other -> stage(other) > stage(edge))
                            .ifPresent(other -> findings.add(new Finding(
                                    Rule.LATE_PREREQUISITE,
                                    roadmap.type(),
                                    roadmap.slug().value(),
                                    edge.pointer(),
                                    "'%s' builds on '%s', which no stage before '%s' places"
                                            .formatted(skill.slug(), link.skill(), other.part()))));
                }
            }
        });
        return findings;
    }

    private Optional<Edge> prerequisite(SkillLink link) {
        return content.entry(new EntryRef(EntryType.SKILL, link.skill())).map(placed::get);
    }
}
