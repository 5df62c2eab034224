package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.delivery.PublishedTexts;
import dev.waymark.delivery.TypedDocuments;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.model.EntryType;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows which roadmaps there are, the outline of one, or a stage of it. */
@ApplicationScoped
class RoadmapTool implements Tool {
    private static final int MOST_ROADMAPS = 50;

    private static final ToolUsage USAGE = new ToolUsage(
            "roadmap",
            "Without arguments: which roadmaps there are. With roadmap: its outline of stages, skills, job roles, learning"
                    + " resources and tips. With stage too: that stage in full.",
            List.of(
                    Argument.text("roadmap", "Last part of its href, e.g. machine-learning"),
                    Argument.text("stage", "Last part of the href of the stage"),
                    ToolUsage.LANG,
                    ToolUsage.RELEASE));

    /** What an outline leaves to the documents. */
    private static final Set<String> DETAILS = Set.of(
            "access",
            "actions",
            "alsoRequired",
            "audience",
            "body",
            "byline",
            "conclusion",
            "counts",
            "emphasis",
            "exhaustive",
            "formerSlugs",
            "guidance",
            "industries",
            "introduction",
            "jobRolesExhaustive",
            "kind",
            "language",
            "level",
            "position",
            "revision",
            "roadmap",
            "seniorities",
            "skills",
            "summary",
            "untranslated",
            "updatedAt");

    private static final Set<String> UPKEEP = Set.of("counts", "untranslated", "updatedAt");

    /** The tool takes no cursor. */
    private static final Set<String> OF_LIST = Set.of("counts", "next", "updatedAt");

    private final PublishedTexts texts;
    private final TypedDocuments documents;
    private final Versions versions;
    private final Facts facts;

    RoadmapTool(PublishedTexts texts, TypedDocuments documents, Versions versions, Facts facts) {
        this.texts = texts;
        this.documents = documents;
        this.versions = versions;
        this.facts = facts;
    }

    @Override
    public ToolUsage usage() {
        return USAGE;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        var asked = versions.asked(arguments.one("release"), arguments.one("lang"));
        var roadmap = Parameters.slug("roadmap", arguments.one("roadmap"));
        var stage = Parameters.slug("stage", arguments.one("stage"));
        if (stage != null) {
            return stage(Parameters.required("roadmap", roadmap), stage, asked);
        }
        return roadmap == null ? list(asked, MOST_ROADMAPS) : outline(roadmap, asked);
    }

    /** The first roadmaps by title, so many at most, and how to find the others. */
    ObjectNode list(VersionRequest asked, int most) {
        var version = versions.find(asked);
        var page = documents.roadmaps(version.language(), version.release(), most);
        var answer =
                facts.from(version.release(), version.language(), Href.list(EntryType.ROADMAP), Map.of("limit", most));
        answer.setAll(facts.of(page, OF_LIST));
        if (page.next() != null) {
            answer.put(
                    "leftOut", "all but the first %s roadmaps: search finds them, with type roadmap".formatted(most));
        }
        return answer;
    }

    private ObjectNode outline(String roadmap, VersionRequest asked) {
        var found = texts.entry(EntryType.ROADMAP, roadmap, asked);
        var version = found.version();
        var path = Href.of(EntryType.ROADMAP, roadmap);
        var answer = facts.from(version.release(), version.language(), path, Map.of());
        answer.set("roadmap", facts.inDocument(found.json(), DETAILS));
        return answer;
    }

    private ObjectNode stage(String roadmap, String stage, VersionRequest asked) {
        var found = texts.part(roadmap, EntryType.STAGE, stage, asked);
        var version = found.version();
        var path = Href.of(roadmap, EntryType.STAGE, stage);
        var answer = facts.from(version.release(), version.language(), path, Map.of());
        answer.set("stage", facts.inDocument(found.json(), UPKEEP));
        return answer;
    }
}
