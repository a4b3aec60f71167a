package org.uplink.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Content documents as JSON: in files, and in the database beside their revision. Names are written_like_this. */
public final class ContentJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ContentJson() {}

    public static <T> T as(Class<T> type, JsonNode json) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(
                    "The schema lets something through that " + type + " does not hold", mismatch);
        }
    }

    public static <T> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("A stored " + type + " cannot be read", mismatch);
        }
    }

    public static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
