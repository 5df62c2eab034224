package dev.waymark.authoring;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which content leaves the service as a whole, and comes in again. */
public enum FileFormat {
    /** An archive of YAML files: {@code <type>/<slug>.yaml}, and {@code <type>/<slug>.<language>.yaml} for translated texts. */
    ZIP("application/zip"),
    /** A line of JSON for each document, and for each translation. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The word for it, with which names of such files end. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type, without a charset. */
    public String mediaType() {
        return mediaType;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(FileFormat::value).toList();
    }

    /** Returns the format of a word, which has to be known. */
    public static FileFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    ContentSink to(OutputStream out) {
        return switch (this) {
            case ZIP -> new ZipSink(out);
            case NDJSON -> new LineSink(out);
        };
    }
}
