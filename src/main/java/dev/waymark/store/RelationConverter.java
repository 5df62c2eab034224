package dev.waymark.store;

import dev.waymark.model.Relation;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the word that stands in documents too. */
@Converter(autoApply = true)
class RelationConverter implements AttributeConverter<Relation, String> {
    @Override
    public String convertToDatabaseColumn(Relation value) {
        return value.value();
    }

    @Override
    public @Nullable Relation convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : of(value);
    }

    static Relation of(String value) {
        return Relation.valueOf(value.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
