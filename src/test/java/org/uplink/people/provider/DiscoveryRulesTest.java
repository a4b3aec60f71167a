package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.people.provider.Fault.Found;

class DiscoveryRulesTest {

    private static final String ADDRESS = "https://login.example.org/.well-known/openid-configuration";
    private static final String GOOD = """
            {"issuer": "https://login.example.org", "authorization_endpoint": "https://login.example.org/a",
             "token_endpoint": "https://login.example.org/t", "jwks_uri": "https://login.example.org/k",
             "userinfo_endpoint": "https://login.example.org/u", "response_types_supported": ["code", "id_token"]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.org",
                "https://login.example.org/",
                "https://login.example.org/.well-known/openid-configuration"
            })
    void peopleTypeTheAddressOrWhatStandsBeforeIt(String typed) {
        assertThat(DiscoveryRules.address(typed)).isEqualTo(ADDRESS);
    }

    @Test
    void whatKeycloakNeedsIsFound() throws Found {
        var found = DiscoveryRules.discovery(ADDRESS, GOOD);
        assertThat(found.issuer()).isEqualTo("https://login.example.org");
        assertThat(found.addresses())
                .containsEntry("authorizationUrl", "https://login.example.org/a")
                .containsEntry("tokenUrl", "https://login.example.org/t")
                .containsEntry("userInfoUrl", "https://login.example.org/u")
                .doesNotContainKey("logoutUrl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://login.example.org\"| https://evil.example\" | OTHER_ISSUER",
                "token_endpoint | toke_endpoint | NO_ADDRESSES",
                "jwks_uri | jwks | NO_ADDRESSES",
                "\"code\" | \"token\" | NO_CODE"
            })
    void whatIsAmissIsNamed(String right, String wrong, Fault fault) {
        var text = GOOD.replaceFirst(Pattern.quote(right), wrong);
        var found = catchThrowableOfType(Found.class, () -> DiscoveryRules.discovery(ADDRESS, text));
        assertThat(found.fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "7", "{"})
    void whatIsNoDescriptionIsNone(String text) {
        assertThat(catchThrowableOfType(Found.class, () -> DiscoveryRules.discovery(ADDRESS, text))
                        .fault())
                .isEqualTo(Fault.NO_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"enc\"}]}"})
    void withoutAKeyNothingCanBeChecked(String text) {
        assertThat(catchThrowableOfType(Found.class, () -> DiscoveryRules.checkKeys(text))
                        .fault())
                .isEqualTo(Fault.NO_KEYS);
    }
}
