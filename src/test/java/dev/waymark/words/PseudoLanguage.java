package dev.waymark.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.TestData;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Serves two languages that nobody speaks: every word of the service is in strange letters, in one of them from right to left.
 * Their content is English.
 */
public final class PseudoLanguage implements QuarkusTestProfile {
    /** Names, which no language changes. */
    private static final List<String> NAMES = List.of(
            "Waymark",
            Locale.ENGLISH.getDisplayLanguage(Locale.ENGLISH),
            Locale.forLanguageTag("en-XA").getDisplayName(Locale.forLanguageTag("en-XA")));

    /** The members that hold what editors wrote, or what is made of it. */
    private static final List<String> WRITTEN = List.of(
            "title",
            "summary",
            "introduction",
            "audience",
            "conclusion",
            "goal",
            "guidance",
            "condition",
            "emphasis",
            "body",
            "actions",
            "byline",
            "name",
            "attribution",
            "note",
            "text",
            "otherNames",
            "otherTitles",
            "responsibilities");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("waymark.data", TestData.folder("pseudo-language"), "waymark.languages", "en,en-XA,ar-XB");
    }

    /** Returns the texts that have letters of English and are no content. */
    public static List<String> english(List<String> texts, JsonNode... content) {
        var known = new TreeSet<String>(
                Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        known.addAll(NAMES);
        for (var document : content) {
            collect(document, known);
        }
        var contents = Pattern.compile(known.stream()
                .map(text -> "\\b\\Q%s\\E(?!\\w)|^\\Q%1$s\\E".formatted(text))
                .collect(Collectors.joining("|")));
        var letter = Pattern.compile("[A-Za-z]");
        // Most of them are content as they are; to look for it in a text is slow.
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> letter.matcher(text).find() && !known.contains(text))
                .distinct()
                .filter(text ->
                        letter.matcher(contents.matcher(text).replaceAll("")).find())
                .toList();
    }

    private static void collect(JsonNode node, TreeSet<String> texts) {
        for (var member : WRITTEN) {
            for (var value : node.findValues(member)) {
                for (var text : value.isArray() ? value : List.of(value)) {
                    texts.add(text.asText().replaceAll("\\s+", " ").strip());
                }
            }
        }
        texts.remove("");
    }
}
