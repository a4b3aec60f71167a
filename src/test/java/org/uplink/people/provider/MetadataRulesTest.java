package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.people.provider.Fault.Found;

class MetadataRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String SPACE = " xmlns='urn:oasis:names:tc:SAML:2.0:metadata'";
    private static final String SIGN_IN = "<SingleSignOnService Location='https://login.example.org/saml'"
            + " Binding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'/>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | NO_XML",
                "<html/> | NO_SIGN_IN",
                "<!DOCTYPE x><EntityDescriptor SPACE entityID='x'/> | NO_XML",
                "<EntitiesDescriptor SPACE/> | MANY_PROVIDERS",
                "<EntityDescriptor SPACE entityID='x'/> | NO_SIGN_IN",
                "<EntityDescriptor SPACE entityID='x'><SPSSODescriptor/></EntityDescriptor> | NO_SIGN_IN",
                "<EntityDescriptor SPACE entityID='x'><IDPSSODescriptor/></EntityDescriptor> | NO_SIGN_IN",
                "<EntityDescriptor SPACE entityID=''><IDPSSODescriptor>SIGN</IDPSSODescriptor></EntityDescriptor> | NO_SIGN_IN",
                "<EntityDescriptor SPACE entityID='x'><IDPSSODescriptor>SIGN</IDPSSODescriptor></EntityDescriptor> | NO_CERTIFICATE",
                "<EntityDescriptor SPACE entityID='x'><IDPSSODescriptor>SIGN<KeyDescriptor><X509Certificate"
                        + " xmlns='http://www.w3.org/2000/09/xmldsig#'>bm90IG9uZQ==</X509Certificate></KeyDescriptor>"
                        + "</IDPSSODescriptor></EntityDescriptor> | NO_CERTIFICATE"
            },
            quoteCharacter = '"')
    void whatIsAmissIsNamed(String text, Fault fault) {
        var metadata = text.replace(" SPACE", SPACE).replace("SIGN<", SIGN_IN + "<");
        assertThat(catchThrowableOfType(Found.class, () -> MetadataRules.metadata(metadata, NOW))
                        .fault())
                .isEqualTo(fault);
    }
}
