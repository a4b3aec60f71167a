package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/courses", "/ims/case/v1p1/CFDocuments", "/scim/v2/Users", "/q/health/ready"})
    void theseAreForPrograms(String path) {
        assertThat(AddressRules.isForPrograms(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/me", "/apiary", "/scim", "/me/api/", "/quiz/"})
    void allElseIsForPeople(String path) {
        assertThat(AddressRules.isForPrograms(path)).isFalse();
    }
}
