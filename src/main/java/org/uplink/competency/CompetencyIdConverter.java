package org.uplink.competency;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CompetencyIdConverter implements AttributeConverter<@Nullable CompetencyId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CompetencyId id) {
        return id == null ? null : id.key();
    }

    @Override
    public @Nullable CompetencyId convertToEntityAttribute(@Nullable String key) {
        return key == null ? null : new CompetencyId(key);
    }
}
