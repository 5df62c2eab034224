package dev.waymark.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.model.EntryType;
import dev.waymark.model.Level;
import dev.waymark.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/words");
    /** A key that code or a template names. */
    private static final Pattern NAMED = Pattern.compile("[\"']([a-z-]+(?:\\.[a-z0-9-]+)+)[\"']");
    /** A key that code puts together from a pattern or from its beginning. */
    private static final Pattern COMPOSED = Pattern.compile(
            "\"((?:builder|landing|noun|reference|refusal)\\.(?:[a-z.-]*%s[a-z.-]*(?:%s)?|[a-z.-]*\\.))\"");

    @Test
    void every_value_of_a_vocabulary_has_a_label_and_a_description() {
        for (var vocabulary : Vocabulary.values()) {
            for (var term : vocabulary.terms()) {
                assertThat(term.label(Words.ENGLISH)).isNotBlank();
                assertThat(term.description(Words.ENGLISH)).isNotBlank();
            }
        }
    }

    @Test
    void no_word_of_a_vocabulary_is_unused() throws IOException {
        var terms = Arrays.stream(Vocabulary.values())
                .flatMap(vocabulary -> vocabulary.terms().stream()
                        .flatMap(term -> Stream.of("label", "description")
                                .map(part -> "%s.%s.%s".formatted(vocabulary.value(), term.value(), part))));
        var nouns = Stream.concat(Arrays.stream(EntryType.values()).map(EntryType::value), Stream.of("skill-group"))
                .flatMap(thing -> Stream.of("one", "other").map(form -> "noun.%s.%s".formatted(thing, form)));
        assertThat(keys("vocabulary.properties"))
                .isEqualTo(Stream.concat(terms, nouns).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void no_word_of_a_page_is_unused_and_none_is_missing() throws IOException {
        var sources = sources();
        var named =
                NAMED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var composed = COMPOSED.matcher(sources)
                .results()
                .map(found -> Pattern.compile(found.group(1).replace(".", "\\.").replace("%s", "[a-z-]+")
                        + (found.group(1).endsWith(".") ? "[a-z-]+(\\.[a-z-]+)?" : "")))
                .toList();
        for (var area : List.of("pages", "embed", "formats")) {
            assertThat(keys(area + ".properties"))
                    .allMatch(key -> named.contains(key)
                            || composed.stream()
                                    .anyMatch(pattern -> pattern.matcher(key).matches()));
        }
        var known = new TreeSet<String>();
        for (var area : List.of("vocabulary", "pages", "embed", "formats")) {
            known.addAll(keys(area + ".properties"));
        }
        assertThat(
                        named.stream()
                                .filter(
                                        key -> key.matches(
                                                "(builder|docs|formats|landing|layout|picture|reference|roadmap-page|interface)\\.(?!js$|css$).*")))
                .isSubsetOf(known);
    }

    @Test
    void translations_have_no_key_that_English_lacks() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(one -> one.toString().contains("_")).toList()) {
                var name = file.getFileName().toString();
                assertThat(keys(name)).isSubsetOf(keys(name.replaceFirst("_[^.]*", "")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en,Beginner", "en-GB,Beginner", "sw,Beginner", "en-XA,[Ɓéĝíññéŕ]", "en-XA-x-y,[Ɓéĝíññéŕ]"})
    void what_a_language_lacks_is_English_whatever_the_machine_speaks(String language, String label) {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("en-XA"));
        try {
            assertThat(Level.BEGINNER.label(Words.in(language))).isEqualTo(label);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void values_take_their_places_and_are_escaped_in_HTML() {
        assertThat(Words.ENGLISH.text("interface.skills-done.label", 1, 12)).isEqualTo("1 of 12 skills done");
        assertThat(Words.ENGLISH.text("interface.skills-done.label")).isEqualTo("{0} of {1} skills done");
        assertThat(Words.ENGLISH.html("interface.content.label", "<a & 'b' $1>"))
                .isEqualTo("Content: &lt;a &amp; &#39;b&#39; $1&gt;");
        assertThat(Words.ENGLISH.text("interface.content.label", "<a $1>")).isEqualTo("Content: <a $1>");
    }

    @Test
    void numbers_and_nouns_are_those_of_the_language() {
        assertThat(Words.ENGLISH.noun("skill", 1)).isEqualTo("skill");
        assertThat(Words.ENGLISH.noun("skill", 0)).isEqualTo("skills");
        assertThat(Words.ENGLISH.number(1234)).isEqualTo("1,234");
        assertThat(Words.in("de").number(1234)).isEqualTo("1.234");
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "ar-XB,rtl", "he-IL,rtl", "fa,rtl", "ur,rtl", "yi,rtl", "en,ltr", "pt-BR,ltr", "arn,ltr"})
    void a_language_knows_where_its_lines_begin(String language, String direction) {
        assertThat(Words.in(language).direction()).isEqualTo(direction);
    }

    @Test
    void a_key_that_nobody_has_is_a_fault() {
        assertThatThrownBy(() -> Words.ENGLISH.text("landing.nothing-of-the-kind"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(bundle), UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        for (var folder : List.of("src/main/java", "src/main/resources/templates")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
