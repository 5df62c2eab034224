package dev.waymark.http.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Guesses which parameter is meant by a name that no parameter has: {@code role} by {@code job-role}. */
final class LikelyName {

    /** The same letters, the longer word for it, the beginning of it; the first that fits counts. */
    private static final List<BiPredicate<String, String>> LIKENESSES = List.of(
            String::equals, String::endsWith, (given, known) -> given.startsWith(known) || known.startsWith(given));

    private static final int FEWEST_LETTERS = 3;

    private LikelyName() {}

    static Optional<String> of(String given, Collection<String> known) {
        var letters = letters(given);
        if (letters.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        return LIKENESSES.stream()
                .flatMap(likeness -> known.stream().filter(name -> likeness.test(letters, letters(name))))
                .findFirst();
    }

    /** One or many is the same. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]|s$", "");
    }
}
