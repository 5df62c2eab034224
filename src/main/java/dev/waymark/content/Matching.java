package dev.waymark.content;

import dev.waymark.model.Slug;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the items that two documents share: those of the same key in the same list, then those of a list that only their key
 * tells apart, then those of the same key anywhere. Each is looked at a few times, however many there are.
 */
final class Matching {
    private Matching() {}

    /** Pairs two documents and all that they share. */
    static void match(Item before, Item after) {
        pair(before, after);
        var left = new HashMap<Item.Identity, Deque<Item>>();
        before.forEach(item -> {
            if (item.partner() == null) {
                left.computeIfAbsent(item.identity(), identity -> new ArrayDeque<>())
                        .add(item);
            }
        });
        after.forEach(item -> {
            if (item.partner() == null) {
                take(left, item.identity()).ifPresent(same -> pair(same, item));
            }
        });
    }

    private static void pair(Item before, Item after) {
        Item.pair(before, after);
        for (var member : Member.of(after.record())) {
            pairBy(Item::same, before.items(member), after.items(member));
            pairBy(Matching::text, before.items(member), after.items(member));
        }
    }

    /** Pairs what has the same feature; of several, the first with the first. */
    private static void pairBy(Function<Item, Object> feature, Collection<Item> before, Collection<Item> after) {
        var left = new HashMap<Object, Deque<Item>>();
        for (var item : before) {
            if (item.partner() == null) {
                left.computeIfAbsent(feature.apply(item), same -> new ArrayDeque<>())
                        .add(item);
            }
        }
        for (var item : after) {
            if (item.partner() == null) {
                take(left, feature.apply(item)).ifPresent(same -> pair(same, item));
            }
        }
    }

    private static <K> Optional<Item> take(Map<K, Deque<Item>> left, K key) {
        var some = left.getOrDefault(key, new ArrayDeque<>());
        while (!some.isEmpty()) {
            var item = some.remove();
            if (item.partner() == null) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The text of an item whose key is its own name and no reference, so that it is known again under another one. */
    private static Object text(Item item) {
        var key = item.keyMember();
        return key.name().equals("slug") || !(item.key() instanceof Slug)
                ? Labels.text(item).orElse("")
                : item.same();
    }
}
