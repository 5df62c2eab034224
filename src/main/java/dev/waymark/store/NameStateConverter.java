package dev.waymark.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the state in lower case. */
@Converter(autoApply = true)
class NameStateConverter implements AttributeConverter<NameState, String> {
    @Override
    public String convertToDatabaseColumn(NameState state) {
        return state.value();
    }

    @Override
    public @Nullable NameState convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : NameState.of(value);
    }
}
