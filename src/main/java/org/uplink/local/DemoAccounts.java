package org.uplink.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.uplink.platform.ContentJson;

/** The accounts that exist in Keycloak, with the names and ids that its realm file gives them. */
record DemoAccounts(Map<String, Account> byEmail) {

    private static final String REALM = "/keycloak/uplink-realm-development.json";

    /** @param identity the key under which Uplink knows who signs in */
    record Account(String identity, String name) {}

    static DemoAccounts ofRealm() {
        try (var file = DemoAccounts.class.getResourceAsStream(REALM)) {
            if (file == null) {
                throw new IllegalStateException(REALM + " is not among the resources");
            }
            var realm = ContentJson.read(JsonNode.class, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return new DemoAccounts(StreamSupport.stream(realm.get("users").spliterator(), false)
                    .collect(Collectors.toMap(user -> user.get("email").asText(), DemoAccounts::account)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Account get(String email) {
        var account = byEmail.get(email);
        if (account == null) {
            throw new IllegalStateException(REALM + " has no account " + email);
        }
        return account;
    }

    private static Account account(JsonNode user) {
        return new Account(
                "keycloak|" + user.get("id").asText(),
                user.get("firstName").asText() + " " + user.get("lastName").asText());
    }
}
