package dev.waymark.content;

import dev.waymark.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document, or an item of one of its lists that can be told from others by a key: a stage, a placement, a required skill. */
final class Item {
    private final Record record;
    private final @Nullable Item parent;
    private final @Nullable Member list;
    private final int index;
    private final String pointer;
    private final Map<Member, List<Item>> items = new LinkedHashMap<>();
    private final Object same;
    private @Nullable Item partner;

    private Item(Record record, @Nullable Item parent, @Nullable Member list, int index, References references) {
        this.record = record;
        this.parent = parent;
        this.list = list;
        this.index = index;
        this.pointer = parent == null || list == null ? "" : "%s/%s/%s".formatted(parent.pointer, list.name(), index);
        this.same = reference().<Object>map(references::entry).orElseGet(this::key);
        for (var member : Member.of(record)) {
            if (member.shape() == Member.Shape.ITEMS) {
                var below = new ArrayList<Item>();
                for (var one : member.listIn(record)) {
                    below.add(new Item((Record) one, this, member, below.size(), references));
                }
                items.put(member, below);
            }
        }
    }

    static Item of(Record document, References references) {
        return new Item(document, null, null, 0, references);
    }

    /** What tells an item from the others of its kind, wherever in the document it stands. */
    record Identity(Class<?> type, String list, Object same) {}

    Identity identity() {
        return new Identity(Member.type(record), pool(), same);
    }

    /** The name of the outermost list of its kind: a placement below another one stands among the placements too. */
    private String pool() {
        var above = parent();
        return Member.type(above.record) == Member.type(record) ? above.pool() : list().name();
    }

    /** What is the same for the same item, whatever it is called. */
    Object same() {
        return same;
    }

    /** Returns the entry to which it refers, if it stands for one. */
    Optional<EntryRef> reference() {
        return keyMember().reference().map(type -> new EntryRef(type, (Slug) key()));
    }

    /** What tells it from the others of its list. */
    Object key() {
        return Objects.requireNonNull(keyMember().in(record));
    }

    Member keyMember() {
        return Member.key(Member.type(record)).orElseThrow();
    }

    Record record() {
        return record;
    }

    boolean isDocument() {
        return parent == null;
    }

    /** The item in one of whose lists it stands. */
    Item parent() {
        return Objects.requireNonNull(parent);
    }

    Member list() {
        return Objects.requireNonNull(list);
    }

    int index() {
        return index;
    }

    String pointer() {
        return pointer;
    }

    List<Item> items(Member member) {
        return items.getOrDefault(member, List.of());
    }

    Stream<Item> children() {
        return items.values().stream().flatMap(List::stream);
    }

    /** Visits all that stands in it, what is outside before what is inside. */
    void forEach(Consumer<Item> visit) {
        children().forEach(item -> {
            visit.accept(item);
            item.forEach(visit);
        });
    }

    /** The same item in the other document; null if it is not there. */
    @Nullable
    Item partner() {
        return partner;
    }

    /** Declares two items of two documents to be the same. */
    static void pair(Item one, Item other) {
        one.partner = other;
        other.partner = one;
    }

    /** Whether it stands in the same list of the same parent in both documents. */
    boolean stays() {
        var same = partner;
        return same != null && same.parent().partner == parent() && same.list().equals(list());
    }
}
