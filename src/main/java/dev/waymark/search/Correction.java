package dev.waymark.search;

import static java.util.stream.Collectors.joining;

import dev.waymark.store.search.SearchWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrects mistyped words by the words of names. */
enum Correction {
    /** Of words that were typed to their end. */
    WHOLE,
    /** Of words that may be the beginnings of longer ones. */
    BEGINNING,
    /** Of words in the names of others, of which nobody looks at what came out. */
    CAUTIOUS;

    /** In a shorter word no more than one letter is taken for wrong. */
    private static final int SHORT = 5;

    /** The key with each unknown word replaced that is nearly a known one; nothing if there is none. */
    Optional<String> of(String key, List<SearchWords.Unknown> unknown) {
        return replaced(key, nearest(unknown));
    }

    /** The key with words replaced; nothing if it has none of them. */
    static Optional<String> replaced(String key, Map<String, String> better) {
        return Optional.of(Arrays.stream(key.split(" "))
                        .map(word -> better.getOrDefault(word, word))
                        .collect(joining(" ")))
                .filter(text -> !text.equals(key));
    }

    /** The nearest known word for each unknown one that has one; of those equally near, which the database calls the likest. */
    Map<String, String> nearest(List<SearchWords.Unknown> unknown) {
        var better = new HashMap<String, String>();
        unknown.forEach(word -> nearest(word).ifPresent(near -> better.put(word.word(), near)));
        return better;
    }

    private Optional<String> nearest(SearchWords.Unknown word) {
        int most = word.word().length() < SHORT || this != WHOLE ? 1 : 2;
        var found = Optional.<String>empty();
        for (int steps = 1; steps <= most && found.isEmpty(); steps++) {
            int wanted = steps;
            found = word.similar().stream()
                    .filter(similar -> distance(word.word(), similar) == wanted)
                    .findFirst();
        }
        return found;
    }

    /** How many letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
    int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        int[] ends = steps[one.length()];
        return this == BEGINNING ? Arrays.stream(ends).min().orElseThrow() : ends[other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + replaced);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
