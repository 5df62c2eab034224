package dev.waymark.content;

import dev.waymark.model.DocumentVersion;
import dev.waymark.model.JobRole;
import dev.waymark.model.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what has changed between two documents of one entry, in the order of the document. */
final class Comparison {
    private final DocumentVersion before;
    private final DocumentVersion after;
    private final Labels labels;
    private final Sentences sentences;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(DocumentVersion before, DocumentVersion after, References references) {
        this.before = before;
        this.after = after;
        this.labels = new Labels(references);
        this.sentences = new Sentences(labels);
    }

    static List<Change> of(DocumentVersion before, DocumentVersion after, References references) {
        var comparison = new Comparison(before, after, references);
        boolean words = before instanceof FormerDocument || after instanceof FormerDocument;
        var from = record(before, words);
        var to = record(after, words);
        if (!from.equals(to)) {
            var former = Item.of(from, references);
            var present = Item.of(to, references);
            Matching.match(former, present);
            comparison.compare(former, present);
        }
        return comparison.changes;
    }

    /** @param words whether one of the two has words that there are no more, so that both are compared as they were written */
    private static Record record(DocumentVersion document, boolean words) {
        if (document instanceof FormerDocument former) {
            return former.record();
        }
        return words ? FormerRecord.of((Record) document, Map.of()) : (Record) document;
    }

    private void compare(Item former, Item present) {
        for (var member : Member.of(present.record())) {
            var from = member.in(former.record());
            var to = member.in(present.record());
            if (Objects.equals(from, to) && member.shape() != Member.Shape.ITEMS) {
                continue;
            }
            var pointer = present.pointer() + "/" + member.name();
            switch (member.shape()) {
                case ITEMS -> compareItems(former.items(member), present.items(member));
                case VALUE -> add(kind(present, member), pointer, from, to, sentence(former, present, member));
                default -> compareMember(member, from, to, pointer, labels.owner(present));
            }
        }
    }

    private static ChangeKind kind(Item item, Member member) {
        boolean name = member.name().equals("slug")
                && (item.isDocument() || item.keyMember().equals(member));
        return name ? ChangeKind.RENAMED : ChangeKind.CHANGED;
    }

    private String sentence(Item former, Item present, Member member) {
        var from = member.in(former.record());
        var to = member.in(present.record());
        if (present.isDocument() && member.name().equals("title")) {
            return sentences.retitled(before.title(), after.title());
        }
        if (member.name().equals("proficiency")
                && Member.type(present.record()) == JobRole.RequiredSkill.class
                && from != null
                && to != null) {
            return sentences.proficiency(present, from, to);
        }
        boolean number = !present.isDocument() && present.keyMember().equals(member) && to instanceof Integer;
        var owner = number
                ? "an item of the %s %s".formatted(Labels.list(present.list()), labels.owner(present.parent()))
                : labels.owner(present);
        return sentences.changed(member, owner, from, to);
    }

    /** Compares a member of something that has no key itself, and no items with keys. */
    private void compareMember(
            Member member, @Nullable Object from, @Nullable Object to, String pointer, String owner) {
        if (from instanceof List<?> former && to instanceof List<?> present) {
            compareValues(member, former, present, pointer, owner);
        } else if (from instanceof Record former
                && to instanceof Record present
                && member.shape() == Member.Shape.RECORD) {
            compareRecords(former, present, pointer, "the %s of %s".formatted(Labels.word(member), owner));
        } else if (member.shape() == Member.Shape.RECORD) {
            var sentence =
                    "The %s of %s was %s.".formatted(Labels.word(member), owner, from == null ? "added" : "removed");
            add(from == null ? ChangeKind.ADDED : ChangeKind.REMOVED, pointer, from, to, sentence);
        } else {
            add(ChangeKind.CHANGED, pointer, from, to, sentences.changed(member, owner, from, to));
        }
    }

    private void compareRecords(Record from, Record to, String pointer, String owner) {
        for (var member : Member.of(to)) {
            if (!Objects.equals(member.in(from), member.in(to))) {
                compareMember(member, member.in(from), member.in(to), pointer + "/" + member.name(), owner);
            }
        }
    }

    private void compareValues(Member member, List<?> before, List<?> after, String pointer, String owner) {
        for (var step : ListComparison.of(before, after)) {
            var from = step.from() == null ? null : before.get(step.from());
            var to = step.to() == null ? null : after.get(step.to());
            var place = "%s/%s".formatted(pointer, step.to() == null ? step.from() : step.to());
            boolean words = from instanceof Term || to instanceof Term;
            if (from instanceof Record former && to instanceof Record present && !words && !from.equals(to)) {
                compareRecords(former, present, place, "an item of the %s %s".formatted(Labels.list(member), owner));
                continue;
            }
            var sentence = sentences.listed(member, owner, from, to);
            if (from != null && from.equals(to)) {
                add(ChangeKind.MOVED, place, position(step.from()), position(step.to()), sentence);
            } else {
                var kind = from == null ? ChangeKind.ADDED : to == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
                add(kind, place, from, to, sentence);
            }
        }
    }

    private static @Nullable String position(@Nullable Integer index) {
        return index == null ? null : String.valueOf(index + 1);
    }

    private void compareItems(List<Item> former, List<Item> present) {
        var stays = staying(present);
        for (int i = 0; i < present.size(); i++) {
            var item = present.get(i);
            var same = item.partner();
            if (same == null) {
                add(ChangeKind.ADDED, item.pointer(), null, item.key(), sentences.added(item));
                compareWithin(item);
            } else if (!item.stays()) {
                compareMoved(same, item);
            } else {
                if (!stays.get(i)) {
                    var sentence = sentences.reordered(item, i == 0 ? null : present.get(i - 1));
                    add(ChangeKind.MOVED, item.pointer(), position(same.index()), position(item.index()), sentence);
                }
                compare(same, item);
            }
        }
        former.stream()
                .filter(item -> item.partner() == null)
                .forEach(item -> add(ChangeKind.REMOVED, item.pointer(), item.key(), null, sentences.removed(item)));
    }

    private static BitSet staying(List<Item> present) {
        var places = new ArrayList<Integer>();
        var former = new ArrayList<Integer>();
        for (var item : present) {
            if (item.stays()) {
                places.add(item.index());
                former.add(Objects.requireNonNull(item.partner()).index());
            }
        }
        var staying = new BitSet();
        Order.staying(former).stream().forEach(i -> staying.set(places.get(i)));
        return staying;
    }

    /** Compares what stands in a new item and stood elsewhere. */
    private void compareWithin(Item added) {
        added.children().forEach(item -> {
            var same = item.partner();
            if (same == null) {
                compareWithin(item);
            } else {
                compareMoved(same, item);
            }
        });
    }

    /** Compares an item that stood under another parent. */
    private void compareMoved(Item same, Item item) {
        add(ChangeKind.MOVED, item.pointer(), path(same), path(item), sentences.moved(same, item));
        compare(same, item);
    }

    /** The slugs of the items in which one stands, from outside. */
    private static String path(Item item) {
        var path = new StringBuilder();
        for (var above = item.parent(); !above.isDocument(); above = above.parent()) {
            path.insert(0, path.isEmpty() ? "" : "/").insert(0, above.key());
        }
        return path.toString();
    }

    private void add(ChangeKind kind, String pointer, @Nullable Object from, @Nullable Object to, String sentence) {
        changes.add(new Change(
                kind,
                after.type(),
                after.slug().value(),
                after.title(),
                pointer,
                Labels.value(from),
                Labels.value(to),
                sentence));
    }
}
