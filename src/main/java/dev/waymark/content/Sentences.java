package dev.waymark.content;

import dev.waymark.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells changes in plain English. Long texts are not repeated: it says that they were rewritten. */
final class Sentences {
    /** So many characters can be read in passing. */
    private static final int SHORT = 80;

    /** Members of which true means that a list is complete. */
    private static final Set<String> COMPLETE = Set.of("exhaustive", "jobRolesExhaustive");

    private final Labels labels;

    Sentences(Labels labels) {
        this.labels = labels;
    }

    /** Tells that a member of something has another value. */
    String changed(Member member, String owner, @Nullable Object from, @Nullable Object to) {
        var word = Labels.word(member);
        if (to == null) {
            return "The %s of %s was removed.".formatted(word, owner);
        }
        if (from == null) {
            return isLong(to)
                    ? "The %s of %s was added.".formatted(word, owner)
                    : "The %s of %s is now %s.".formatted(word, owner, shown(member, to));
        }
        return isLong(from) || isLong(to)
                ? "The %s of %s was rewritten.".formatted(word, owner)
                : "The %s of %s changed from %s to %s.".formatted(word, owner, shown(member, from), shown(member, to));
    }

    /** Tells that a job role requires a skill at another proficiency. */
    String proficiency(Item required, Object from, Object to) {
        return "%s now requires proficiency %s instead of %s in %s."
                .formatted(labels.name(required.parent()), to, from, labels.name(required));
    }

    String retitled(String from, String to) {
        return "%s is now titled '%s'.".formatted(from, to);
    }

    String added(Item item) {
        return "%s was added to the %s.".formatted(labels.name(item), list(item));
    }

    String removed(Item item) {
        return "%s was removed from the %s.".formatted(labels.name(item), list(item));
    }

    /** Tells that an item stands at another place of the same list. */
    String reordered(Item item, @Nullable Item after) {
        return after == null
                ? "%s now comes first among the %s.".formatted(labels.name(item), list(item))
                : "%s now comes after %s among the %s.".formatted(labels.name(item), labels.name(after), list(item));
    }

    /** Tells that an item stands under another parent, by the outermost difference between where it stood and stands. */
    String moved(Item before, Item after) {
        var from = way(before);
        var to = way(after);
        int same = 0;
        while (same < Math.min(from.size(), to.size()) && from.get(same).partner() == to.get(same)) {
            same++;
        }
        return "%s moved from %s to %s.".formatted(labels.name(after), place(from, same), place(to, same));
    }

    private String place(List<Item> way, int index) {
        var item = way.get(Math.min(index, way.size() - 1));
        boolean nested = !item.isDocument() && item.identity().list().equals("placements");
        return nested ? "under " + labels.name(item) : labels.name(item);
    }

    /** The items in which another one stands, the outermost first. */
    private static List<Item> way(Item item) {
        var way = new ArrayList<Item>();
        for (var step = item; !step.isDocument(); ) {
            step = step.parent();
            way.add(step);
        }
        Collections.reverse(way);
        return way;
    }

    /** Tells that a value of a list is new, gone, replaced or elsewhere. */
    String listed(Member member, String owner, @Nullable Object from, @Nullable Object to) {
        var list = "%s %s".formatted(Labels.list(member), owner);
        if (to == null) {
            return "%s was removed from the %s.".formatted(mentioned(Objects.requireNonNull(from)), list);
        }
        if (from == null) {
            return "%s was added to the %s.".formatted(mentioned(to), list);
        }
        if (from.equals(to)) {
            return "%s moved within the %s.".formatted(mentioned(to), list);
        }
        return isLong(from) || isLong(to)
                ? "A text among the %s was rewritten.".formatted(list)
                : "%s became %s among the %s.".formatted(mentioned(from), mentioned(to), list);
    }

    private String list(Item item) {
        return "%s %s".formatted(Labels.list(item.list()), labels.owner(item.parent()));
    }

    private static String mentioned(Object value) {
        var text = value instanceof Term term ? plain(term) : Labels.value(value);
        return isLong(value) ? "A text" : "'%s'".formatted(text);
    }

    private static String shown(Member member, Object value) {
        if (COMPLETE.contains(member.name())) {
            return value.equals(true) ? "complete" : "only examples";
        }
        if (value instanceof Term term) {
            return plain(term);
        }
        return value instanceof String ? "'%s'".formatted(value) : value.toString();
    }

    private static String plain(Term term) {
        return term.value().replace('-', ' ');
    }

    private static boolean isLong(Object value) {
        return Objects.requireNonNull(Labels.value(value)).length() > SHORT
                || value.toString().contains("\n");
    }
}
