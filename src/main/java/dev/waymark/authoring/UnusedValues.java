package dev.waymark.authoring;

import dev.waymark.model.AuthoredDocument;
import dev.waymark.model.Term;
import dev.waymark.model.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which values of the vocabularies no document uses. */
final class UnusedValues {
    /** The vocabularies whose values do not stand in authored documents. */
    private static final Set<Vocabulary> DERIVED =
            EnumSet.of(Vocabulary.INTERFACE, Vocabulary.PROFICIENCY, Vocabulary.RELATION, Vocabulary.TYPE);

    private final Set<Object> used = new HashSet<>();

    private UnusedValues() {}

    /** Returns the unused values, each after the name of its vocabulary. */
    static List<String> in(Collection<AuthoredDocument> documents) {
        var values = new UnusedValues();
        documents.forEach(values::use);
        return EnumSet.complementOf(EnumSet.copyOf(DERIVED)).stream()
                .flatMap(vocabulary -> vocabulary.terms().stream()
                        .filter(term -> !values.used.contains(term))
                        .map(term -> "%s %s".formatted(vocabulary.value(), term.value())))
                .toList();
    }

    private void use(@Nullable Object value) {
        if (value instanceof Term) {
            used.add(value);
        } else if (value instanceof List<?> items) {
            items.forEach(this::use);
        } else if (value instanceof Record record) {
            Arrays.stream(record.getClass().getRecordComponents()).forEach(component -> use(get(record, component)));
        }
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
