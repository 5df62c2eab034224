package dev.waymark.http.response;

import dev.waymark.http.parameter.DeclaredParameters;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one spelling of a request target under which its answer is kept. It is a request target itself: what spells it so
 * needs no further look at its path and query.
 */
public final class CacheKey {

    /** What stands for itself in a query (RFC 3986, 3.4), but for what divides it into parameters. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,:/@";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CacheKey() {}

    /**
     * Spells a target: parameters by name, those of several values sorted and each once, and none that the operation does
     * not declare.
     *
     * @param path a path in its one spelling
     * @param query the parameters as they were given, checked
     */
    public static String of(String path, MultiMap query, DeclaredParameters declared) {
        if (query.isEmpty()) {
            return path;
        }
        String parameters = declared.names().stream()
                .filter(query::contains)
                .map(name -> escaped(name) + "=" + escaped(value(query.getAll(name), declared.isSingle(name))))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String value(List<String> given, boolean single) {
        return single
                ? given.get(0)
                : given.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private static String escaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }
}
