package org.uplink.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What programs send is of the kind described, or refused with the field named: nothing is guessed from another kind, and
 * nothing is left out in silence.
 */
@Singleton
class SentBodies implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Integer);
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.String);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.Integer);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String);
        // A list or a map has no holes.
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.registerModule(new SimpleModule("sent-text").addDeserializer(String.class, new Text()));
    }

    private static void refuse(ObjectMapper mapper, LogicalType wanted, CoercionInputShape sent) {
        mapper.coercionConfigFor(wanted).setCoercion(sent, CoercionAction.Fail);
    }

    /** The database holds no text with a character of value 0. */
    private static final class Text extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            return text == null || text.indexOf('\0') < 0
                    ? text
                    : context.reportInputMismatch(this, "Text without the character of value 0 is wanted");
        }
    }

    /** Where a request has a body, an empty one or {@code null} is none: no resource has to ask. */
    @Provider
    static class Presence implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            var read = context.proceed();
            if (read == null) {
                throw new Refusal.Malformed("The body is empty, or null. Send JSON as the description says.");
            }
            return read;
        }
    }
}
