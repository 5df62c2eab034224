package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.http.parameter.Parameters;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.reading.Versions;
import dev.waymark.search.MatchRequest;
import dev.waymark.search.Matches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what is meant by names. */
@ApplicationScoped
class MatchTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "match",
            "Which skills, job roles and learning resources are meant by names in a CV or job advertisement; confidence is"
                    + " 0 if none.",
            List.of(Argument.texts("names", "1-200 names as written").required(), ToolUsage.LANG, ToolUsage.RELEASE));

    private final Matches matches;
    private final Versions versions;
    private final Facts facts;

    MatchTool(Matches matches, Versions versions, Facts facts) {
        this.matches = matches;
        this.versions = versions;
        this.facts = facts;
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
        answer.setAll(facts.of(found.list(), Set.of()));
        return answer;
    }
}
