package org.uplink.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CourseIdConverter implements AttributeConverter<@Nullable CourseId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CourseId id) {
        return id == null ? null : id.slug();
    }

    @Override
    public @Nullable CourseId convertToEntityAttribute(@Nullable String slug) {
        return slug == null ? null : new CourseId(slug);
    }
}
