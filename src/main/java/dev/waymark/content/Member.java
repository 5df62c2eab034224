package dev.waymark.content;

import dev.waymark.model.EntryType;
import dev.waymark.model.Slug;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of the records of documents.
 *
 * @param item the type of its items if it is a list of records, else null
 */
record Member(
        String name, Method accessor, Shape shape, @Nullable Class<?> item) {
    /** How the values of a member are compared. */
    enum Shape {
        /** As a whole. */
        VALUE,
        /** Member by member. */
        RECORD,
        /** As a list of values. */
        VALUES,
        /** As a list of items that are told from each other by a key. */
        ITEMS
    }

    private static final Map<String, EntryType> REFERENCES = Map.of(
            "skill", EntryType.SKILL,
            "jobRole", EntryType.JOB_ROLE,
            "learningResource", EntryType.LEARNING_RESOURCE);

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(Member::of).toList();
        }
    };

    /** The names of the keys; found in the types alone, since items may hold items of their own type. */
    private static final ClassValue<Optional<String>> KEYS = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> record) {
            var components = record.getRecordComponents();
            return components[0].getType() == Integer.class
                    ? Optional.of(components[0].getName())
                    : Arrays.stream(components)
                            .filter(component -> component.getType() == Slug.class)
                            .map(RecordComponent::getName)
                            .findFirst();
        }
    };

    /** Returns the members of a type of records, in the order in which documents show them. */
    static List<Member> of(Class<?> record) {
        return MEMBERS.get(record);
    }

    static List<Member> of(Record record) {
        return of(type(record));
    }

    static Class<?> type(Record record) {
        return record instanceof FormerRecord former ? former.type() : record.getClass();
    }

    /** Returns the member that tells the items of a list from each other: their first slug, or the number before all else. */
    static Optional<Member> key(Class<?> record) {
        return KEYS.get(record)
                .flatMap(name -> of(record).stream()
                        .filter(member -> member.name.equals(name))
                        .findFirst());
    }

    private static Member of(RecordComponent component) {
        var type = component.getGenericType();
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> item) {
            boolean keyed = isRecord(item) && KEYS.get(item).isPresent();
            return new Member(
                    component.getName(),
                    component.getAccessor(),
                    keyed ? Shape.ITEMS : Shape.VALUES,
                    keyed ? item : null);
        }
        return new Member(
                component.getName(), component.getAccessor(), isRecord(type) ? Shape.RECORD : Shape.VALUE, null);
    }

    /** Returns the type of the entries to which its values refer, if they do. */
    Optional<EntryType> reference() {
        return Optional.ofNullable(REFERENCES.get(name));
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> known && known.isRecord() && known != Slug.class;
    }

    @Nullable
    Object in(Record record) {
        if (record instanceof FormerRecord former) {
            return former.values().get(name);
        }
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("members of records can be read", e);
        }
    }

    List<?> listIn(Record record) {
        return (List<?>) Objects.requireNonNull(in(record));
    }
}
