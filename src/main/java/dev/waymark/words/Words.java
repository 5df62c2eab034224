package dev.waymark.words;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for people in one language: the bundles of the resource folder {@code words}. What a language lacks is
 * English.
 */
public final class Words {
    private static final List<String> AREAS = List.of("vocabulary", "pages", "embed", "formats");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    /** Never the language of the machine. */
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    /** The words of whatever speaks to developers. */
    public static final Words ENGLISH = in("en");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundles = AREAS.stream()
                .map(area -> ResourceBundle.getBundle("words." + area, locale, CONTROL))
                .toList();
    }

    public static Words in(String languageTag) {
        return new Words(Locale.forLanguageTag(languageTag));
    }

    /**
     * Returns a text.
     *
     * @param values what stands in place of <code>{0}</code>, <code>{1}</code> …; a place without a value stays
     * @throws MissingResourceException if no bundle has the key
     */
    public String text(String key, Object... values) {
        return filled(key, value -> value, values);
    }

    /** Returns a text that is HTML; the values are escaped. */
    public String html(String key, Object... values) {
        return filled(key, Words::escaped, values);
    }

    /** Returns the noun for a number of things, such as {@code skills}. */
    public String noun(String thing, Number number) {
        return text("noun.%s.%s".formatted(thing, number.longValue() == 1 ? "one" : "other"));
    }

    /** Writes a number as the language does. */
    public String number(Number number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns {@code ltr} or {@code rtl}, as HTML has it. */
    public String direction() {
        return text("interface.direction.label");
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.toLanguageTag();
    }

    private String filled(String key, UnaryOperator<String> form, Object... values) {
        return ARGUMENT.matcher(pattern(key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            var value = index < values.length ? form.apply(String.valueOf(values[index])) : place.group();
            return Matcher.quoteReplacement(value);
        });
    }

    private String pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("No words for " + key, Words.class.getName(), key))
                .getString(key);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
