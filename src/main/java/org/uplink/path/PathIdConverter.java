package org.uplink.path;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class PathIdConverter implements AttributeConverter<@Nullable PathId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PathId id) {
        return id == null ? null : id.slug();
    }

    @Override
    public @Nullable PathId convertToEntityAttribute(@Nullable String slug) {
        return slug == null ? null : new PathId(slug);
    }
}
