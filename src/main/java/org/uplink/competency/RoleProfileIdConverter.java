package org.uplink.competency;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class RoleProfileIdConverter implements AttributeConverter<@Nullable RoleProfileId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RoleProfileId id) {
        return id == null ? null : id.key();
    }

    @Override
    public @Nullable RoleProfileId convertToEntityAttribute(@Nullable String key) {
        return key == null ? null : new RoleProfileId(key);
    }
}
