package dev.waymark.http;

import static java.time.ZoneOffset.UTC;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/**
 * That an operation or a parameter should not be used any more, as its OpenAPI annotation says with {@code deprecated} and two
 * extensions, so that contract and answers say the same.
 *
 * @param since from which day on
 * @param sunset the day before which it works as ever
 */
public record Deprecation(LocalDate since, LocalDate sunset) {
    /** The extension with the day of {@link #since}, such as {@code 2027-01-31}. */
    public static final String SINCE = "x-deprecated-since";

    /** The extension with the day of {@link #sunset}. */
    public static final String SUNSET = "x-sunset";

    private static final String LINK = "</docs/compatibility>; rel=\"deprecation\"; type=\"text/html\"";

    /**
     * Reads an annotation; null if it says nothing of the kind.
     *
     * @throws IllegalStateException if it does not say when
     */
    public static @Nullable Deprecation of(boolean deprecated, Extension[] extensions) {
        return deprecated ? new Deprecation(day(SINCE, extensions), day(SUNSET, extensions)) : null;
    }

    /** What is to be said of two things that one request uses: whatever comes first. */
    public Deprecation and(Deprecation other) {
        return new Deprecation(
                since.isBefore(other.since) ? since : other.since,
                sunset.isBefore(other.sunset) ? sunset : other.sunset);
    }

    /** Says it in the headers of an answer: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594), and a link. */
    public void tell(MultiMap headers) {
        headers.set("Deprecation", "@" + seconds(since))
                .set("Sunset", DateFormatter.format(new Date(1000 * seconds(sunset))))
                .add("Link", LINK);
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(UTC);
    }

    private static LocalDate day(String name, Extension[] extensions) {
        return Arrays.stream(extensions)
                .filter(extension -> extension.name().equals(name))
                .map(extension -> LocalDate.parse(extension.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what is deprecated has the extension " + name));
    }
}
