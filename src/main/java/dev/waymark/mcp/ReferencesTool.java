package dev.waymark.mcp;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.delivery.ReferenceLists;
import dev.waymark.http.PublicUrl;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.problem.ProblemError;
import dev.waymark.reading.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what refers to an entry. */
@ApplicationScoped
class ReferencesTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "references",
            "What refers to an entry, and how: job roles that require a skill, resources that teach it, stages that place"
                    + " it.",
            List.of(
                    Argument.text("href", "href from another answer").required(),
                    Argument.texts("relation", "Only these, e.g. requires, teaches"),
                    ToolUsage.LIMIT,
                    ToolUsage.CURSOR,
                    ToolUsage.LANG,
                    ToolUsage.RELEASE));

    private final ReferenceLists references;
    private final Versions versions;
    private final Facts facts;
    private final PublicUrl publicUrl;

    ReferencesTool(ReferenceLists references, Versions versions, Facts facts, PublicUrl publicUrl) {
        this.references = references;
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
        if (address.roadmap() != null) {
            var detail = "Nothing refers to a stage or tip. Ask for its roadmap, or for a skill in it.";
            throw INVALID_PARAMETER.because(detail, ProblemError.inParameter("href", detail));
        }
        var asked = versions.asked(arguments.one("release"), arguments.one("lang"));
        var relation = arguments.many("relation");
        var page = arguments.page();
        var found = references.find(address.type(), address.slug(), relation, asked, page);
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put("relation", relation);
        query.put("limit", page.limit());
        query.put("cursor", page.cursor());
        var answer = facts.page(found.version(), address.path() + "/references", query);
        answer.setAll(facts.of(found.list(), Set.of()));
        return answer;
    }
}
