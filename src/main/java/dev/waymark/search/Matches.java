package dev.waymark.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.reading.Json;
import dev.waymark.reading.Version;
import dev.waymark.reading.VersionRequest;
import dev.waymark.reading.Versions;
import dev.waymark.store.search.NameMatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what is meant by names; those that mean nothing are looked for once more, corrected: three statements for all. */
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

    public record Found(Version version, MatchedNameList list) {}

    /** Looks for names as {@link MatchRequest} reads them. */
    public Found find(List<String> names, VersionRequest asked) {
        var version = versions.find(asked);
        return new Found(version, new MatchedNameList(meant(names, version)));
    }

    /** What is meant by each name, in the order of the names. */
    private List<MatchedName> meant(List<String> names, Version version) {
        var found = matches.find(names, version.language(), version.release());
        var unknown = found.stream()
                .filter(name -> name.match() == null && !name.key().isEmpty())
                .map(NameMatches.Name::key)
                .distinct()
                .toList();
        var corrected = unknown.isEmpty() ? Map.<String, NameMatches.Match>of() : corrected(unknown, version);
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    var match = found.get(i).match();
                    return match == null
                            ? matched(names.get(i), corrected.get(found.get(i).key()), true)
                            : matched(names.get(i), match, false);
                })
                .toList();
    }

    private MatchedName matched(String name, NameMatches.@Nullable Match match, boolean mistyped) {
        return match == null
                ? MatchedName.unknown(name)
                : MatchedName.of(name, json.read(match.summary(), JsonNode.class), match, mistyped);
    }

    /** What is meant by keys whose words were corrected, by what they were before. */
    private Map<String, NameMatches.Match> corrected(List<String> keys, Version version) {
        var better = Correction.CAUTIOUS.nearest(matches.nearWords(keys, version.language(), version.release()));
        var corrected = new LinkedHashMap<String, String>();
        keys.forEach(key -> Correction.replaced(key, better).ifPresent(text -> corrected.put(key, text)));
        if (corrected.isEmpty()) {
            return Map.of();
        }
        var found = matches.find(List.copyOf(corrected.values()), version.language(), version.release());
        var meant = new LinkedHashMap<String, NameMatches.Match>();
        var before = new ArrayList<>(corrected.keySet());
        for (int i = 0; i < before.size(); i++) {
            var match = found.get(i).match();
            if (match != null) {
                meant.put(before.get(i), match);
            }
        }
        return meant;
    }
}
