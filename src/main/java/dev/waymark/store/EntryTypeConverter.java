package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the word that stands in documents too. */
@Converter(autoApply = true)
class EntryTypeConverter implements AttributeConverter<EntryType, String> {
    @Override
    public String convertToDatabaseColumn(EntryType value) {
        return value.value();
    }

    @Override
    public @Nullable EntryType convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : of(value);
    }

    static EntryType of(String value) {
        return EntryType.valueOf(value.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
