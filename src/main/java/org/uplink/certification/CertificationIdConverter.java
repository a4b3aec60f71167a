package org.uplink.certification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CertificationIdConverter implements AttributeConverter<@Nullable CertificationId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CertificationId id) {
        return id == null ? null : id.slug();
    }

    @Override
    public @Nullable CertificationId convertToEntityAttribute(@Nullable String slug) {
        return slug == null ? null : new CertificationId(slug);
    }
}
