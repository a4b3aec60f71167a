package org.uplink.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealmFilesTest {
    @Test
    void productionKnowsNoPersonNoPasswordGrantAndNoSecret() throws IOException {
        var realm = RealmFiles.production();
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.get("sslRequired").asText()).isEqualTo("all");
        assertThat(realm.get("clients")).hasSize(2);
        assertThat(realm.at("/clients/0/enabled").asBoolean()).isFalse();
        assertThat(realm.get("clients")).last().satisfies(web -> {
            assertThat(web.get("secret").asText()).isEqualTo("${UPLINK_WEB_SECRET}");
            assertThat(web.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(web.get("redirectUris").toString()).doesNotContain("*");
        });
    }

    @Test
    void theSecondFileChangesWhatHasTheSameNameAndAddsTheRest() throws IOException {
        var merged = RealmFiles.merge(
                json("{'a': 1, 'clients': [{'clientId': 'web', 'secret': '?', 'keep': true}], 'words': ['x']}"),
                json(
                        "{'b': 2, 'clients': [{'clientId': 'web', 'secret': 's'}, {'clientId': 'cli'}], 'words': ['y', 'x']}"));
        assertThat(merged)
                .isEqualTo(json("{'a': 1, 'b': 2, 'words': ['x', 'y'],"
                        + " 'clients': [{'clientId': 'web', 'secret': 's', 'keep': true}, {'clientId': 'cli'}]}"));
    }

    @Test
    void eachDistrictKnowsItsPeopleByWhatUplinkTiesThemTo() throws IOException {
        var realms = RealmFiles.all();
        assertThat(realms.keySet()).containsExactly("lakeside-idp", "riverbend-idp", "uplink");
        for (var district : DistrictRealms.DISTRICTS) {
            var there =
                    requireNonNull(realms.get(DistrictRealms.realm(district))).get("users");
            for (var user : requireNonNull(realms.get("uplink")).get("users")) {
                var tie = user.at("/federatedIdentities/0");
                if (tie.path("identityProvider").asText().equals(district)) {
                    assertThat(there)
                            .anySatisfy(one -> assertThat(tie.get("userId").asText())
                                    .isIn(
                                            one.get("id").asText(),
                                            one.get("email").asText()));
                }
            }
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
