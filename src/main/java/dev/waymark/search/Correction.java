package dev.waymark.search;

import dev.waymark.store.search.SearchWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Corrects mistyped words by the words of names. */
enum Correction {
    /** Of words that were typed to their end. */
    WHOLE,
    /** Of words that may be the beginnings of longer ones. */
    BEGINNING;

    /** In a shorter word no more than one letter is taken for wrong. */
    private static final int SHORT = 5;

    /** The key with each unknown word replaced that is nearly a known one; nothing if there is none. */
    Optional<String> of(String key, List<SearchWords.Unknown> unknown) {
        var corrected = " " + key + " ";
        for (var word : unknown) {
            var better = nearest(word);
            if (better.isPresent()) {
                corrected = corrected.replace(" " + word.word() + " ", " " + better.get() + " ");
            }
        }
        return Optional.of(corrected.strip()).filter(text -> !text.equals(key));
    }

    /** Of words that are equally near, the one that the database calls the likest. */
    private Optional<String> nearest(SearchWords.Unknown word) {
        int most = word.word().length() < SHORT || this == BEGINNING ? 1 : 2;
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
        return this == WHOLE ? ends[other.length()] : Arrays.stream(ends).min().orElseThrow();
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + replaced);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
