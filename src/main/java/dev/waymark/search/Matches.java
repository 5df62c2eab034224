package dev.waymark.search;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.NameMatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Tells what is meant by names. */
@ApplicationScoped
public class Matches {
    private final NameMatches matches;
    private final Versions versions;
    private final Json json;

    Matches(NameMatches matches, Versions versions, Json json) {
        this.matches = matches;
        this.versions = versions;
        this.json = json;
    }

    /** What is meant in a version. */
    public record Found(Version version, MatchedNameList list) {}

    /** Looks for names as {@link MatchRequest} reads them. */
    public Found find(List<String> names, VersionRequest asked) {
        var version = versions.find(asked);
        var meant = matches.find(names, version.language(), version.release()).stream()
                .collect(toMap(NameMatches.Match::place, match -> match));
        var items = IntStream.range(0, names.size())
                .mapToObj(i -> {
                    var match = meant.get(i + 1);
                    return match == null
                            ? MatchedName.unknown(names.get(i))
                            : MatchedName.of(names.get(i), json.read(match.summary(), JsonNode.class), match);
                })
                .toList();
        return new Found(version, new MatchedNameList(items));
    }
}
