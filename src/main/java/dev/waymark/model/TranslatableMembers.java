package dev.waymark.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a document is translated: its {@link Translatable} texts, and lists of parts that have some. */
public final class TranslatableMembers {
    /** The types of the first member of items that are told from each other by it. */
    private static final Set<Class<?>> KEYS = Set.of(Slug.class, Integer.class);

    private TranslatableMembers() {}

    /** Returns the members of which a translation says something, in order. */
    public static List<RecordComponent> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(TranslatableMembers::isTranslated)
                .toList();
    }

    /** The same of an item of a list, with the member that tells it from others in front. */
    public static List<RecordComponent> ofItem(Class<?> record) {
        var key = key(record);
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> key.equals(Optional.of(component.getName())) || isTranslated(component))
                .toList();
    }

    /** Whether it is a text, or a list of texts. */
    public static boolean isText(RecordComponent component) {
        return component.isAnnotationPresent(Translatable.class);
    }

    /** Whether a translation may say it though the document says nothing. */
    public static boolean hasOwnWords(RecordComponent component) {
        return component.getAnnotation(Translatable.class).ownWords();
    }

    /** Returns the member that tells the items of a list from each other. */
    public static Optional<String> key(Class<?> record) {
        var first = record.getRecordComponents()[0];
        return Optional.of(first.getName()).filter(name -> KEYS.contains(first.getType()));
    }

    /** Returns the type of the items, if a member is a list of parts. */
    public static Optional<Class<?>> itemType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && isRecord(list.getActualTypeArguments()[0])
                ? Optional.of((Class<?>) list.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static boolean isTranslated(RecordComponent component) {
        return isText(component)
                || itemType(component).filter(TranslatableMembers::hasTexts).isPresent();
    }

    /** Whether the items of a list can be translated: they are told from each other, and say something. */
    private static boolean hasTexts(Class<?> item) {
        return key(item).isPresent()
                && (Arrays.stream(item.getRecordComponents()).anyMatch(TranslatableMembers::isText)
                        || !of(item).isEmpty());
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> known && known.isRecord() && known != Slug.class;
    }
}
