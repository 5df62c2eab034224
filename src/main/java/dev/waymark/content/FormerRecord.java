package dev.waymark.content;

import dev.waymark.model.Slug;
import dev.waymark.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a part of it, whose words need not stand in the vocabularies any more.
 *
 * @param type the record that has its members
 * @param values what its members say, by their names, as far as they say anything
 */
record FormerRecord(Class<?> type, Map<String, Object> values) {

    /** A word as it was written. */
    record Word(String value) implements Term {
        @Override
        public String name() {
            return value;
        }

        @Override
        public int ordinal() {
            return -1;
        }
    }

    /**
     * Takes up a record.
     *
     * @param known without the words that the vocabularies do not have
     * @param written the same as JSON, with them; empty if there are none
     */
    static FormerRecord of(Record known, Map<?, ?> written) {
        var values = new HashMap<String, Object>();
        for (var member : Member.of(known)) {
            var value = value(member.in(known), written.get(member.name()));
            if (value != null) {
                values.put(member.name(), value);
            }
        }
        return new FormerRecord(known.getClass(), values);
    }

    /** Only a word that is not known is null and written all the same. */
    private static @Nullable Object value(@Nullable Object known, @Nullable Object written) {
        if (known == null) {
            return written instanceof String word ? new Word(word) : null;
        }
        if (known instanceof Term term) {
            return new Word(term.value());
        }
        if (known instanceof List<?> items) {
            return items(items, written instanceof List<?> list ? list : List.of());
        }
        if (known instanceof Record record && !(known instanceof Slug)) {
            return of(record, written instanceof Map<?, ?> members ? members : Map.of());
        }
        return known;
    }

    private static List<Object> items(List<?> known, List<?> written) {
        var items = new ArrayList<Object>();
        for (int i = 0; i < known.size(); i++) {
            var item = value(known.get(i), i < written.size() ? written.get(i) : null);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
