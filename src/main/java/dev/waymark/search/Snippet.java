package dev.waymark.search;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** @param stems the stems of the words that were looked for, as the database cuts them */
    Snippet(List<String> stems) {
        this.stems = stems.stream().map(Snippet::folded).toList();
    }

    /** A word that was looked for: the number of the word in its text, and its stem. */
    private record Hit(int word, String stem) {}

    /** A part of the first of some texts that has anything of it; else the beginning of the first. */
    List<Segment> of(String... texts) {
        for (var text : texts) {
            var words = WORD.matcher(text).results().toList();
            var hits = hits(words);
            if (!hits.isEmpty()) {
                return cut(
                        text, words, start(hits), hits.stream().map(Hit::word).collect(toSet()));
            }
        }
        return cut(texts[0], WORD.matcher(texts[0]).results().toList(), 0, Set.of());
    }

    private List<Hit> hits(List<MatchResult> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(i -> known.computeIfAbsent(words.get(i).group(), this::stem).stream()
                        .map(stem -> new Hit(i, stem)))
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
    private static int start(List<Hit> hits) {
        var within = new HashMap<String, Integer>();
        int end = 0;
        int most = 0;
        int best = 0;
        for (var first : hits) {
            while (end < hits.size() && hits.get(end).word() < first.word() + LENGTH - LEAD) {
                within.merge(hits.get(end).stem(), 1, Integer::sum);
                end++;
            }
            if (within.size() > most) {
                most = within.size();
                best = first.word();
            }
            within.computeIfPresent(first.stem(), (stem, number) -> number == 1 ? null : number - 1);
        }
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
