package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW"
            })
    void whatBrowsersSendIsAForm(String type) {
        assertThat(RequestGuard.isForm(type)).isTrue();
        assertThat(RequestGuard.isReadable(type)).isTrue();
    }

    /** The check against forged forms skips all of these, and a page of elsewhere can send the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "",
                "application/json",
                "Application/x-www-form-urlencoded",
                "multipart/Form-Data; boundary=x",
                "application/x-www-form-urlencoded2",
                " multipart/form-data",
                "*/*"
            })
    void nothingElseIsAForm(String type) {
        assertThat(RequestGuard.isForm(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "multipart/form-data", "multipart/form-data; boundary=", "a/b/c", "", "/", "a/"})
    void aTypeThatCannotBeReadIsRefused(String type) {
        assertThat(RequestGuard.isReadable(type)).isFalse();
    }

    @Test
    void weightsOfBrowsersAreRead() {
        assertThat(RequestGuard.isWeighted("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .isTrue();
        assertThat(RequestGuard.isWeighted("en-US,en;q=0.5, es; q=1.0")).isTrue();
        assertThat(RequestGuard.namesTypes("text/html,application/signed-exchange;v=b3;q=0.7,*/*"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en;q=nan", "*;q=-1", "text/html;q=2", "a;q=", "a;Q=x", "a;q=0.1234", "*; q=.2", "a;q= 0.5"})
    void weightsThatAreNoNumbersAreLeftOut(String header) {
        assertThat(RequestGuard.isWeighted(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "odd", "text/html,,", "text", "a/b, *"})
    void whatNamesNoTypeIsLeftOut(String accept) {
        assertThat(RequestGuard.namesTypes(accept)).isFalse();
    }
}
