package dev.waymark.content;

import dev.waymark.model.JobRole;
import dev.waymark.model.Slug;
import dev.waymark.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls the parts of a document by words that people know. */
final class Labels {
    /** Members that are called otherwise than their name says. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("url", "address"),
            Map.entry("inLanguage", "language"),
            Map.entry("publishedOn", "date of publication"),
            Map.entry("checkedOn", "date of the last check"),
            Map.entry("minHours", "fewest hours"),
            Map.entry("maxHours", "most hours"),
            Map.entry("atLeast", "number to pick"),
            Map.entry("exhaustive", "list of skills"),
            Map.entry("jobRolesExhaustive", "list of job roles"));

    /** Lists, with the word that leads to what they belong to. */
    private static final Map<String, String> LISTS = Map.of(
            "children", "skills under",
            "placements", "skills of",
            "teaches", "skills taught by",
            "assumes", "skills assumed by",
            "leadsTo", "next job roles of",
            "supersededBy", "successors of",
            "broader", "broader skills of",
            "related", "related skills of");

    private final References references;

    Labels(References references) {
        this.references = references;
    }

    String name(Item item) {
        if (item.isDocument()) {
            return text(item).orElseThrow();
        }
        var reference = item.reference();
        if (reference.isPresent()) {
            return references.title(reference.get());
        }
        return item.key() instanceof Slug
                ? text(item).orElseGet(() -> item.key().toString())
                : "Proficiency %s".formatted(item.key());
    }

    /** Returns what an item is called, and where it stands unless it is the document. */
    String owner(Item item) {
        return item.isDocument() ? name(item) : "%s in %s".formatted(name(item), name(item.parent()));
    }

    /** Returns the first text of an item: its title, or its name. */
    static Optional<String> text(Item item) {
        return Member.of(item.record()).stream()
                .map(member -> member.in(item.record()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    static String word(Member member) {
        return MEMBERS.getOrDefault(
                member.name(), member.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    /** Returns what a list is called, up to what it belongs to: <code>prerequisites of</code>. */
    static String list(Member member) {
        if (member.item() == JobRole.RequiredSkill.class) {
            return "required skills of";
        }
        return LISTS.getOrDefault(member.name(), word(member) + " of");
    }

    /** Returns a value as a text, whole; null if it is null. */
    static @Nullable String value(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Term term) {
            return term.value();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Labels::value).collect(Collectors.joining("; "));
        }
        if (value instanceof Record record && !(value instanceof Slug)) {
            return Member.of(record).stream()
                    .filter(member -> !says(member.in(record)).isEmpty())
                    .map(member -> "%s: %s".formatted(member.name(), says(member.in(record))))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String says(@Nullable Object value) {
        var text = value(value);
        return text == null ? "" : text;
    }
}
