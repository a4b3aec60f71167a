package org.uplink.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The vocabularies of credentials under their published addresses, from files of our own that hold just the terms we use.
 * Nothing is ever loaded from elsewhere.
 */
final class Contexts implements DocumentLoader {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    static final String LEARNER_RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static final Contexts OURS = new Contexts(Map.of(
            CREDENTIALS, "credentials-v2.jsonld",
            LEARNER_RECORDS, "clr-2.0.1.jsonld",
            OPEN_BADGES, "open-badges-3.0.3.jsonld"));

    private record Held(Document document, Map<String, Object> terms) {}

    private final Map<String, Held> held;

    private Contexts(Map<String, String> files) {
        this.held = files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> read(one.getValue())));
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        var found = held.get(address.toString());
        if (found == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address + " is not held here");
        }
        return found.document();
    }

    /**
     * What the contexts of a document define, in their order.
     *
     * @param context the value of {@code @context}: addresses, and definitions in place
     * @throws IllegalArgumentException for an address that is not held here
     */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> terms(List<?> context) {
        return context.stream()
                .map(one -> {
                    if (one instanceof Map<?, ?> inPlace) {
                        return (Map<String, Object>) inPlace;
                    }
                    var found = held.get(String.valueOf(one));
                    if (found == null) {
                        throw new IllegalArgumentException(one + " is not held here");
                    }
                    return found.terms();
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Held read(String file) {
        try (var document = open(file);
                var terms = open(file)) {
            var all = new ObjectMapper().readValue(terms, OBJECT);
            var defined = (Map<String, Object>) Objects.requireNonNull(all.get("@context"), file);
            return new Held(JsonDocument.of(document), defined);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static InputStream open(String file) {
        var found = Contexts.class.getResourceAsStream("/credential/" + file);
        if (found == null) {
            throw new IllegalStateException(file + " is not among the resources");
        }
        return found;
    }
}
