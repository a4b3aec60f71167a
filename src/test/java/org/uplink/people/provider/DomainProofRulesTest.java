package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.people.provider.DomainProofRules.Found;

class DomainProofRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "mail.gmail.com", "outlook.com", "district.onmicrosoft.com", "yahoo.es"})
    void whereEverybodyGetsAnAddressIsNobodysOwn(String domain) {
        assertThat(DomainProofRules.isPublic(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverbend.example", "notgmail.com", "gmail.com.riverbend.example"})
    void aNameThatOnlyLooksLikeThatIsTaken(String domain) {
        assertThat(DomainProofRules.isPublic(domain)).isFalse();
    }

    @Test
    void onlyTheWordItselfConfirms() {
        assertThat(DomainProofRules.found(List.of("v=spf1 -all", "uplink-domain=abc"), "abc"))
                .isEqualTo(Found.CONFIRMED);
        assertThat(DomainProofRules.found(List.of(" \"uplink-domain=abc\" "), "abc"))
                .isEqualTo(Found.CONFIRMED);
        assertThat(DomainProofRules.found(List.of("uplink-domain=abcd"), "abc")).isEqualTo(Found.OTHER);
        assertThat(DomainProofRules.found(List.of("uplink-domain=ABC"), "abc")).isEqualTo(Found.OTHER);
        assertThat(DomainProofRules.found(List.of(), "abc")).isEqualTo(Found.NOTHING);
    }
}
