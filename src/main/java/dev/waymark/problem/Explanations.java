package dev.waymark.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What each problem means and what to do, in the words of {@code /problems/explanations.properties}. */
final class Explanations {
    private static final Properties TEXTS = new Properties();

    static {
        try (var file =
                Objects.requireNonNull(Explanations.class.getResourceAsStream("/problems/explanations.properties"))) {
            TEXTS.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Explanations() {}

    static String of(String code) {
        return Objects.requireNonNull(TEXTS.getProperty(code), code);
    }
}
