package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.reading.Versions;
import dev.waymark.search.MatchRequest;
import dev.waymark.search.MatchedName;
import dev.waymark.search.Matches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells what is meant by names, in a row for each, so that there is room for all that one call may ask for. */
@ApplicationScoped
class MatchTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "match",
            "Which skills, job roles and learning resources are meant by names in a CV or job advertisement; confidence is"
                    + " 0 if none.",
            List.of(Argument.texts("names", "1-200 names as written").required(), ToolUsage.LANG, ToolUsage.RELEASE));

    private static final List<String> COLUMNS = List.of("name", "href", "confidence", "reason");

    /** So many bytes are kept for what is said of names that are left out. */
    private static final int LEFT_OUT = 200;

    private final Matches matches;
    private final Versions versions;
    private final Facts facts;
    private final PublicUrl publicUrl;

    MatchTool(Matches matches, Versions versions, Facts facts, PublicUrl publicUrl) {
        this.matches = matches;
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
        var names = Parameters.required("names", arguments.any("names"));
        var asked = versions.asked(arguments.one("release"), arguments.one("lang"));
        var found = matches.find(MatchRequest.read(ProtocolJson.bytes(Map.of("names", names))), asked);
        var version = found.version();
        var answer = facts.from(version.release(), version.language(), "/v1/match", Map.of());
        COLUMNS.forEach(answer.putArray("columns")::add);
        fill(answer, found.list().items());
        return answer;
    }

    /** Adds the first rows, as many as there is room for. */
    private void fill(ObjectNode answer, List<MatchedName> names) {
        var rows = answer.putArray("items");
        int room = Excerpt.MOST - LEFT_OUT - Excerpt.bytes(answer);
        for (var name : names) {
            var row = row(name);
            room -= Excerpt.bytes(row);
            if (room < 0) {
                answer.put(
                        "leftOut",
                        "the last %s of %s names: call match again with these"
                                .formatted(names.size() - rows.size(), names.size()));
                return;
            }
            rows.add(row);
        }
    }

    private ArrayNode row(MatchedName name) {
        var href = name.href();
        return JsonNodeFactory.instance
                .arrayNode()
                .add(name.name())
                .add(href == null ? null : publicUrl.of(href))
                .add(name.confidence())
                .add(name.reason());
    }
}
