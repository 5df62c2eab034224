package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.reading.Versions;
import dev.waymark.search.SearchQuestion;
import dev.waymark.search.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds content by a text. */
@ApplicationScoped
class SearchTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "search",
            "Find roadmaps, stages, tips, skills, job roles and learning resources by words.",
            List.of(
                    Argument.text("q", "Words, at most 200 characters").required(),
                    Argument.texts("type", "roadmap, stage, tip, skill, job-role, learning-resource"),
                    ToolUsage.LIMIT,
                    ToolUsage.CURSOR,
                    ToolUsage.LANG,
                    ToolUsage.RELEASE));

    private final Searches searches;
    private final Versions versions;
    private final Facts facts;

    SearchTool(Searches searches, Versions versions, Facts facts) {
        this.searches = searches;
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
        var page = arguments.page();
        var found = searches.find(SearchQuestion.of(arguments.one("q"), arguments.many("type"), asked, page));
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put("q", arguments.one("q"));
        query.put("type", arguments.many("type"));
        query.put("limit", page.limit());
        query.put("cursor", page.cursor());
        var answer = facts.page(found.version(), "/v1/search", query);
        // The snippet repeats the summary, and the facets are for people who filter.
        answer.setAll(facts.of(found.list(), Set.of("snippet", "facets", "roadmap")));
        return answer;
    }
}
