package org.uplink.people.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.Fault.Found;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what a provider of SAML says about itself. */
final class MetadataRules {

    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    /**
     * What counts of it.
     *
     * @param post whether it takes requests in forms, else in addresses
     * @param signOut null where it has no such address
     * @param certificates those that are still good, in base 64
     */
    record Metadata(
            String entity,
            String signIn,
            boolean post,
            @Nullable String signOut,
            List<String> certificates) {}

    private MetadataRules() {}

    static Metadata metadata(String text, Instant now) throws Found {
        var root = parse(text);
        if (root.getLocalName().equals("EntitiesDescriptor")) {
            throw new Found(Fault.MANY_PROVIDERS);
        }
        var roles = elements(root, METADATA, "IDPSSODescriptor");
        if (!root.getLocalName().equals("EntityDescriptor") || roles.isEmpty()) {
            throw new Found(Fault.NO_SIGN_IN);
        }
        var provider = roles.getFirst();
        var byForm = location(provider, "SingleSignOnService", POST);
        var signIn = byForm != null ? byForm : location(provider, "SingleSignOnService", REDIRECT);
        if (signIn == null || root.getAttribute("entityID").isBlank()) {
            throw new Found(Fault.NO_SIGN_IN);
        }
        var signOut = location(provider, "SingleLogoutService", byForm != null ? POST : REDIRECT);
        return new Metadata(
                root.getAttribute("entityID"), signIn, byForm != null, signOut, certificates(provider, now));
    }

    /** No document type: it could name other files, or grow without end. */
    private static Element parse(String text) throws Found {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | IOException notXml) {
            throw new Found(Fault.NO_XML);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String location(Element provider, String service, String binding) {
        return elements(provider, METADATA, service).stream()
                .filter(one -> one.getAttribute("Binding").equals(binding))
                .map(one -> one.getAttribute("Location"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> certificates(Element provider, Instant now) throws Found {
        var all = new ArrayList<String>();
        for (var key : elements(provider, METADATA, "KeyDescriptor")) {
            if (!key.getAttribute("use").equals("encryption")) {
                elements(key, SIGNATURES, "X509Certificate")
                        .forEach(one -> all.add(one.getTextContent().replaceAll("\\s", "")));
            }
        }
        if (all.isEmpty()) {
            throw new Found(Fault.NO_CERTIFICATE);
        }
        var good = new ArrayList<String>();
        for (var one : all) {
            if (end(one).isAfter(now)) {
                good.add(one);
            }
        }
        if (good.isEmpty()) {
            throw new Found(Fault.EXPIRED);
        }
        return good;
    }

    private static Instant end(String certificate) throws Found {
        try {
            var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(certificate));
            var read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            return read.getNotAfter().toInstant();
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new Found(Fault.NO_CERTIFICATE);
        }
    }

    private static List<Element> elements(Element parent, String space, String name) {
        var found = parent.getElementsByTagNameNS(space, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
