package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.delivery.PublishedTexts;
import dev.waymark.http.PublicUrl;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.reading.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a document. */
@ApplicationScoped
class DocumentTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "document",
            "Read what an href leads to: a skill with its prerequisites, a job role with the skills it requires and next"
                    + " steps, a learning resource, a stage or a tip.",
            List.of(Argument.text("href", "href from another answer").required(), ToolUsage.LANG, ToolUsage.RELEASE));

    /** What serves who keeps documents. */
    private static final Set<String> UPKEEP = Set.of("formerSlugs", "untranslated");

    private final PublishedTexts texts;
    private final Versions versions;
    private final Facts facts;
    private final PublicUrl publicUrl;

    DocumentTool(PublishedTexts texts, Versions versions, Facts facts, PublicUrl publicUrl) {
        this.texts = texts;
        this.versions = versions;
        this.facts = facts;
        this.publicUrl = publicUrl;
    }

    @Override
    public ToolUsage usage() {
        return USAGE;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        var address = Address.of(arguments.one("href"), publicUrl);
        var asked = versions.asked(arguments.one("release"), arguments.one("lang"));
        var roadmap = address.roadmap();
        var found = roadmap == null
                ? texts.entry(address.type(), address.slug(), asked)
                : texts.part(roadmap, address.type(), address.slug(), asked);
        var version = found.version();
        var answer = facts.from(version.release(), version.language(), address.path(), Map.of());
        answer.set("document", facts.inDocument(found.json(), UPKEEP));
        return answer;
    }
}
