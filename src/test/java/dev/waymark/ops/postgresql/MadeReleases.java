package dev.waymark.ops.postgresql;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What each release was made of, as those were told who made it. */
final class MadeReleases {
    private final Map<Integer, Made> made = new ConcurrentHashMap<>();

    /**
     * A release.
     *
     * @param author whose skills it changed; empty if it restored another one
     * @param number the round of these skills, or the restored release
     */
    private record Made(String author, int number) {}

    void changed(int release, String author, int round) {
        note(release, new Made(author, round));
    }

    void restored(int release, int former) {
        note(release, new Made("", former));
    }

    private void note(int release, Made what) {
        var other = made.put(release, what);
        if (other != null) {
            throw new AssertionError("release %d was made twice: %s, %s".formatted(release, other, what));
        }
    }

    /** The round of each author in each release, the first of which was made at the start. */
    SortedMap<Integer, Map<String, Integer>> rounds() {
        var rounds = new TreeMap<Integer, Map<String, Integer>>();
        rounds.put(1, RoundContent.authors().stream().collect(toMap(author -> author, author -> 0)));
        new TreeMap<>(made).forEach((release, what) -> {
            var before = what.author.isEmpty() ? rounds.get(what.number) : rounds.get(release - 1);
            if (before == null) {
                throw new AssertionError("nobody was told of release %d".formatted(release - 1));
            }
            var state = new HashMap<>(before);
            if (!what.author.isEmpty()) {
                state.put(what.author, what.number);
            }
            rounds.put(release, state);
        });
        return rounds;
    }
}
