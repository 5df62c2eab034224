package dev.waymark.store;

import dev.waymark.model.EntryType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the word that stands in documents too. */
@Converter(autoApply = true)
public class EntryTypeConverter implements AttributeConverter<EntryType, String> {
    @Override
    public String convertToDatabaseColumn(EntryType value) {
        return value.value();
    }

    @Override
    public @Nullable EntryType convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : of(value);
    }

    /** Returns the type of that word, which has to be one. */
    public static EntryType of(String value) {
        return EntryType.valueOf(value.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
