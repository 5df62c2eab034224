package dev.waymark.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The filters of a list, before anybody has decided how to spell them in a URL.
 *
 * @param values the values of each parameter
 */
record Query(Map<String, List<String>> values) {
    private static final List<String> SPELLINGS = List.of("comma", "escaped", "repeated", "shuffled");

    static Query of(String parameter, String... values) {
        return new Query(Map.of(parameter, List.of(values)));
    }

    /** Some values of some parameters, by chance. */
    static Query random(Random random, Map<String, List<String>> candidates) {
        var parameters = new ArrayList<>(candidates.keySet());
        Collections.shuffle(parameters, random);
        var values = new TreeMap<String, List<String>>();
        for (var parameter : parameters.subList(0, 1 + random.nextInt(3))) {
            var some = new ArrayList<>(candidates.getOrDefault(parameter, List.of()));
            Collections.shuffle(some, random);
            int most = Criteria.SINGLE_VALUED.contains(parameter) ? 1 : 1 + random.nextInt(12);
            values.put(parameter, List.copyOf(some.subList(0, Math.min(most, some.size()))));
        }
        return new Query(values);
    }

    List<String> of(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** The URL of the list, with each parameter spelled as chance will have it. */
    String url(String list, Random random) {
        var url = list;
        for (var parameter : values.entrySet()) {
            var spelling = SPELLINGS.get(random.nextInt(SPELLINGS.size()));
            url = Api.with(url, spelled(parameter.getKey(), parameter.getValue(), spelling, random));
        }
        return url;
    }

    private static String spelled(String name, List<String> values, String spelling, Random random) {
        if (values.size() == 1) {
            return name + "=" + values.get(0);
        }
        return switch (spelling) {
            case "comma" -> name + "=" + String.join(",", values);
            case "escaped" -> name + "=" + String.join("%2C", values);
            case "repeated" -> name + "=" + String.join("&" + name + "=", values);
            default -> {
                var twice = new ArrayList<>(values);
                twice.addAll(values);
                Collections.shuffle(twice, random);
                int half = twice.size() / 2;
                yield "%1$s=%2$s&%1$s=%3$s"
                        .formatted(
                                name,
                                String.join(",", twice.subList(0, half)),
                                String.join("%2c", twice.subList(half, twice.size())));
            }
        };
    }

    /** Each value alone. */
    static List<Query> alone(Map<String, List<String>> candidates) {
        return candidates.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> of(entry.getKey(), value)))
                .toList();
    }

    @Override
    public String toString() {
        return Arrays.toString(values.entrySet().toArray());
    }
}
