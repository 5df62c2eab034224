package dev.waymark.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Cuts the part out of a text that has most of what was looked for. */
class Snippet {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}+#]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** So many words are shown. */
    private static final int LENGTH = 36;

    /** So many of them stand before the first that was looked for. */
    private static final int LEAD = 6;

    /** An ending has at most so many letters more than the stem. */
    private static final int ENDING = 5;

    /** A shorter stem is a word, or one but for the plural. */
    private static final int SHORT = 4;

    private final List<String> stems;

    /** @param stems the stems of the words that were looked for, as the database cuts them */
    Snippet(List<String> stems) {
        this.stems = stems.stream().map(Snippet::folded).toList();
    }

    /** A part of the first of some texts that has anything of it; else the beginning of the first. */
    List<Segment> of(String... texts) {
        for (var text : texts) {
            var words = WORD.matcher(text).results().toList();
            var matching = matching(words);
            if (!matching.isEmpty()) {
                return cut(text, words, start(words, matching), new LinkedHashSet<>(matching));
            }
        }
        return cut(texts[0], WORD.matcher(texts[0]).results().toList(), 0, Set.of());
    }

    private List<Integer> matching(List<MatchResult> words) {
        return IntStream.range(0, words.size())
                .filter(i -> stem(words.get(i).group()).isPresent())
                .boxed()
                .toList();
    }

    /** The stem of a word; endings are not looked at closely, since only the database knows them. */
    private Optional<String> stem(String word) {
        var plain = folded(word);
        return stems.stream()
                .filter(stem -> stem.length() < SHORT
                        ? plain.equals(stem) || plain.equals(stem + "s")
                        : plain.startsWith(stem.substring(0, stem.length() - 1))
                                && plain.length() <= stem.length() + ENDING)
                .findFirst();
    }

    /** The word with which a part begins that has the most different stems; the first of several such. */
    private int start(List<MatchResult> words, List<Integer> matching) {
        int best = matching.stream()
                .max(Comparator.comparing((Integer first) -> matching.stream()
                                .filter(i -> first <= i && i < first + LENGTH - LEAD)
                                .map(i -> stem(words.get(i).group()))
                                .distinct()
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return best < LENGTH / 2 ? 0 : best - LEAD;
    }

    private static List<Segment> cut(String text, List<MatchResult> words, int first, Set<Integer> matching) {
        var segments = new ArrayList<Segment>();
        int last = Math.min(words.size(), first + LENGTH);
        int at = first == 0 ? 0 : words.get(first).start();
        for (int i = first; i < last; i++) {
            if (matching.contains(i)) {
                add(segments, text.substring(at, words.get(i).start()), false);
                add(segments, words.get(i).group(), true);
                at = words.get(i).end();
            }
        }
        add(
                segments,
                text.substring(
                        at,
                        last == words.size()
                                ? text.length()
                                : words.get(last - 1).end()),
                false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, boolean match) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, match));
        }
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
