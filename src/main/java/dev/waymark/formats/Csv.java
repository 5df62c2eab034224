package dev.waymark.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in CSV (RFC 4180), with what spreadsheets need: a byte order mark, and no text that they take for a formula. */
final class Csv {
    /** The media type (RFC 7111). */
    static final String MEDIA_TYPE = "text/csv";

    private static final String MARK = "\uFEFF";
    private static final String TRIGGERS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
    /** Spaces, quotation marks and apostrophes before a sign. */
    private static final String PASSED_OVER = " \u00A0\u3000\"'";

    /**
     * Where a spreadsheet may see a cell begin and take it for a formula: at the beginning, and, since some split by semicolons or
     * tabs and then heed no quotation marks, behind these.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[%1$s\\t\\r\\n])|(?<=[;\\t\\r\\n])([%2$s]*+)(?=[%1$s])|^([%2$s]++)(?=[%1$s])"
                    .formatted(TRIGGERS, PASSED_OVER));

    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private final StringBuilder text = new StringBuilder(MARK);

    /** Adds a row; null is an empty cell. */
    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    /** Writes a cell that every spreadsheet takes for text, or for a number where it is one. */
    static String cell(@Nullable Object value) {
        var plain = FORMULA.matcher(Objects.toString(value, "")).replaceAll("$1$2'");
        return QUOTED.matcher(plain).find() ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
