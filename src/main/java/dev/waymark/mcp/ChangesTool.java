package dev.waymark.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.delivery.ReleaseDifferences;
import dev.waymark.http.PublicUrl;
import dev.waymark.mcp.ToolUsage.Argument;
import dev.waymark.reading.Cursor;
import dev.waymark.reading.PageRequest;
import dev.waymark.reading.Versions;
import dev.waymark.wire.Href;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a release changed. */
@ApplicationScoped
class ChangesTool implements Tool {
    private static final ToolUsage USAGE = new ToolUsage(
            "changes",
            "What a release changed, in sentences.",
            List.of(
                    Argument.number("release", "Its number; the newest without it"),
                    Argument.number("since", "An earlier release to compare with; the one before without it"),
                    ToolUsage.LIMIT,
                    ToolUsage.CURSOR));

    private final ReleaseDifferences differences;
    private final Versions versions;
    private final Facts facts;
    private final PublicUrl publicUrl;

    ChangesTool(ReleaseDifferences differences, Versions versions, Facts facts, PublicUrl publicUrl) {
        this.differences = differences;
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
        var page = arguments.page();
        var number = arguments.one("release");
        var found = differences.page(number == null ? begun(page) : number, arguments.one("since"), page);
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put("since", found.from());
        query.put("limit", page.limit());
        query.put("cursor", page.cursor());
        var answer = facts.from(found.to(), null, Href.release(found.to()) + "/changes", query);
        answer.setAll(facts.of(found, Set.of()));
        for (int i = 0; i < found.changes().size(); i++) {
            var change = found.changes().get(i);
            ((ObjectNode) answer.path("changes").get(i))
                    .put("href", publicUrl.of(Href.of(change.type(), change.slug())));
        }
        return answer;
    }

    /** A page that follows is of the release of the first one, whatever has been published meanwhile. */
    private String begun(PageRequest page) {
        var cursor = page.cursor();
        if (cursor == null) {
            return Integer.toString(versions.readable());
        }
        int release = Cursor.releaseOf(cursor);
        // Made up, or from another database: whoever sent it has named no release.
        if (!versions.exists(release)) {
            throw Cursor.invalid();
        }
        return Integer.toString(release);
    }
}
