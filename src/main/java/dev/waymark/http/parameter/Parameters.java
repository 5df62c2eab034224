package dev.waymark.http.parameter;

import static dev.waymark.problem.ProblemType.INVALID_PARAMETER;
import static dev.waymark.problem.ProblemType.MISSING_PARAMETER;
import static dev.waymark.problem.ProblemType.UNKNOWN_ENTRY;

import dev.waymark.model.Languages;
import dev.waymark.model.Slug;
import dev.waymark.problem.ProblemError;
import dev.waymark.problem.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters; what cannot be used is refused with a problem that says what can. */
public final class Parameters {

    /** How many values one multi-valued parameter may have. */
    public static final int MOST_VALUES = 100;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,10}");

    private Parameters() {}

    /** A whole number from {@code least} to {@code most}, or null without the parameter. */
    public static @Nullable Integer integer(String name, @Nullable String value, int least, int most) {
        if (value == null) {
            return null;
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (least <= number && number <= most) {
                return (int) number;
            }
        }
        throw invalid(
                name, "%s must be a whole number from %s to %s; it is %s.".formatted(name, least, most, quoted(value)));
    }

    /** A whole number from {@code least} to {@code most}, or {@code fallback} without the parameter. */
    public static int integer(String name, @Nullable String value, int least, int most, int fallback) {
        Integer number = integer(name, value, least, most);
        return number == null ? fallback : number;
    }

    /** The number of a release, or null for the newest. */
    public static @Nullable Integer release(@Nullable String value) {
        return integer("release", value, 1, Integer.MAX_VALUE);
    }

    /** One of the allowed words, or null without the parameter. */
    public static @Nullable String oneOf(String name, @Nullable String value, Collection<String> allowed) {
        if (value == null || allowed.contains(value)) {
            return value;
        }
        throw notAllowed(name, value, allowed);
    }

    /** One of the allowed words, or {@code fallback} without the parameter. */
    public static String oneOf(String name, @Nullable String value, Collection<String> allowed, String fallback) {
        String word = oneOf(name, value, allowed);
        return word == null ? fallback : word;
    }

    /** Some of the allowed words, sorted and each once. */
    public static List<String> someOf(String name, @Nullable List<String> values, Collection<String> allowed) {
        List<String> words = split(name, values);
        for (String word : words) {
            oneOf(name, word, allowed);
        }
        return words;
    }

    /** Slugs, sorted and each once. A well-formed slug that no entry has is no fault. */
    public static List<String> slugs(String name, @Nullable List<String> values) {
        List<String> slugs = split(name, values);
        for (String slug : slugs) {
            slug(name, slug);
        }
        return slugs;
    }

    /** Values of a pattern, sorted and each once; {@code form} says what that is. */
    public static List<String> matching(String name, @Nullable List<String> values, Pattern pattern, String form) {
        List<String> words = split(name, values);
        for (String word : words) {
            if (!pattern.matcher(word).matches()) {
                throw invalid(name, "%s must be %s; it is %s.".formatted(name, form, quoted(word)));
            }
        }
        return words;
    }

    /** A truth value, false without the parameter. */
    public static boolean flag(String name, @Nullable String value) {
        return oneOf(name, value, List.of("true", "false"), "false").equals("true");
    }

    /** A slug in a query parameter, or null without the parameter. */
    public static @Nullable String slug(String name, @Nullable String value) {
        if (value == null || Slug.isSlug(value)) {
            return value;
        }
        throw invalid(
                name,
                "%s must be a slug: lower-case letters, digits and single hyphens, at most %s characters; it is %s."
                        .formatted(name, Slug.MAX_LENGTH, quoted(value)));
    }

    /** A slug in the path. A wrong one can be the name of nothing, so that the answer is 404 and not 400. */
    public static String pathSlug(String value) {
        if (Slug.isSlug(value)) {
            return value;
        }
        String lowered = value.toLowerCase(Locale.ROOT);
        if (Slug.isSlug(lowered)) {
            throw UNKNOWN_ENTRY.because("%s is not a slug, which has no capitals; did you mean %s?"
                    .formatted(quoted(value), quoted(lowered)));
        }
        throw UNKNOWN_ENTRY.because(
                "%s is not a slug, so nothing has this name. A slug is of lower-case letters, digits and single hyphens, at most %s characters."
                        .formatted(quoted(value), Slug.MAX_LENGTH));
    }

    /** A language tag in its canonical case (BCP 47), or null without the parameter. */
    public static @Nullable String language(@Nullable String value) {
        return value == null ? null : language("lang", value);
    }

    /** Language tags in their canonical case (BCP 47), sorted and each once. */
    public static List<String> languages(String name, @Nullable List<String> values) {
        return split(name, values).stream().map(value -> language(name, value)).toList();
    }

    private static String language(String name, String value) {
        var canonical = Languages.canonical(value);
        if (canonical != null) {
            return canonical;
        }
        throw invalid(
                name, "%s must be a BCP 47 language tag such as en or pt-BR; it is %s.".formatted(name, quoted(value)));
    }

    /** An instant such as {@code 2026-11-22T09:30:00Z}, or null without the parameter. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return DateTime.read(value).orElseThrow(() -> {
            var detail = "%s must be a date and time with an offset (RFC 3339) such as 2026-11-22T09:30:00Z; it is %s."
                    .formatted(name, quoted(value));
            return invalid(name, DateTime.lostItsPlus(value) ? detail + " Write a plus sign as %2B." : detail);
        });
    }

    /** A text of {@code least} to {@code most} characters, or null without the parameter. */
    public static @Nullable String text(String name, @Nullable String value, int least, int most) {
        if (value == null) {
            return null;
        }
        int length = value.codePointCount(0, value.length());
        if (least <= length && length <= most) {
            return value;
        }
        throw invalid(name, "%s must have %s to %s characters; it has %s.".formatted(name, least, most, length));
    }

    /** The value of a parameter that must be there. */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw MISSING_PARAMETER.because(
                    "This operation needs the parameter %s.".formatted(name),
                    ProblemError.inParameter(name, "It is missing."));
        }
        return value;
    }

    /** The values of a multi-valued parameter, whether separated by commas or repeated, sorted and each once. */
    private static List<String> split(String name, @Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        List<String> items = values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .sorted()
                .distinct()
                .toList();
        if (items.size() > MOST_VALUES) {
            throw invalid(
                    name,
                    "%s takes at most %s values; there are %s. Ask in parts."
                            .formatted(name, MOST_VALUES, items.size()));
        }
        if (items.contains("")) {
            throw invalid(
                    name,
                    "%s has an empty value. Leave the parameter out, or separate values by one comma.".formatted(name));
        }
        return items;
    }

    private static ProblemException notAllowed(String name, String value, Collection<String> allowed) {
        String detail = "%s must be one of %s; it is %s.".formatted(name, String.join(", ", allowed), quoted(value));
        return INVALID_PARAMETER.because(detail, ProblemError.inParameter(name, detail, allowed));
    }

    private static ProblemException invalid(String name, String detail) {
        return INVALID_PARAMETER.because(detail, ProblemError.inParameter(name, detail));
    }

    /** Quotes what the caller sent, cut to a readable length and without control characters. */
    public static String quoted(String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return "'" + shown.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "�") + "'";
    }
}
