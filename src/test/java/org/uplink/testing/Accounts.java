package org.uplink.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in Keycloak beside the demo ones, so that a test may do with them what it likes. */
public final class Accounts {

    static final String PASSWORD = "uplink";

    /** Ids of organizations in Keycloak, by its address and their alias. */
    private static final Map<String, String> ORGANIZATIONS = new ConcurrentHashMap<>();

    private Accounts() {}

    /** A new account, and its e-mail address, that the organizations of these aliases vouch for. */
    public static String vouchedBy(String... aliases) {
        return withAddressAt("test.example", aliases);
    }

    /** The same with an address of a domain. */
    public static String withAddressAt(String domain, String... aliases) {
        var email = "p" + UUID.randomUUID().toString().substring(0, 13) + "@" + domain;
        var id = create(email);
        for (var alias : aliases) {
            Keycloak.administrator()
                    .body(id)
                    .post("/organizations/{id}/members", organization(alias))
                    .then()
                    .statusCode(201);
        }
        return email;
    }

    /** The key of the identity that the account has in Uplink. */
    public static String identityOf(String email) {
        return "keycloak|" + Tokens.subjectOf(email);
    }

    /** Until when Keycloak hears no password of the account. */
    public static Instant heldOffUntil(String email) {
        var state = Keycloak.administrator()
                .get("/attack-detection/brute-force/users/{id}", id(email))
                .jsonPath();
        return Instant.ofEpochSecond(state.getLong("failedLoginNotBefore"));
    }

    private static String id(String email) {
        return Keycloak.administrator()
                .queryParam("email", email)
                .queryParam("exact", true)
                .get("/users")
                .jsonPath()
                .getString("[0].id");
    }

    /** Whether Keycloak says that the address is the account's own. */
    public static void addressIsProven(String email, boolean proven) {
        var id = id(email);
        Map<String, Object> account =
                Keycloak.administrator().get("/users/{id}", id).jsonPath().getMap("");
        account.put("emailVerified", proven);
        Keycloak.administrator().body(account).put("/users/{id}", id).then().statusCode(204);
    }

    /** Makes an organization in Keycloak, which then vouches for nobody yet. */
    public static void organizationInKeycloak(String alias) {
        var domain = Map.of("name", alias + ".example", "verified", true);
        Keycloak.administrator()
                .body(Map.of("name", alias, "alias", alias, "enabled", true, "domains", List.of(domain)))
                .post("/organizations")
                .then()
                .statusCode(201);
    }

    /** Until it is closed, Keycloak gives Uplink tokens that expire after so many seconds. */
    public static Lifespan tokensThatLast(int seconds) {
        setAttribute("uplink-web", "access.token.lifespan", Integer.toString(seconds));
        return () -> setAttribute("uplink-web", "access.token.lifespan", "");
    }

    /** The same for tokens of programs. */
    static Lifespan programTokensThatLast(int seconds) {
        setAttribute("uplink-cli", "access.token.lifespan", Integer.toString(seconds));
        return () -> setAttribute("uplink-cli", "access.token.lifespan", "");
    }

    /** Until it is closed, a program that has nothing to do with Uplink gets tokens of the realm. */
    static Lifespan programOfElsewhere(String clientId) {
        var location = Keycloak.administrator()
                .body(Map.of(
                        "clientId",
                        clientId,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "defaultClientScopes",
                        List.of("basic", "profile", "email", "organization")))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return () -> Keycloak.administrator().delete(location).then().statusCode(204);
    }

    /** Until it is closed, Keycloak tells the service that is being tested which sessions have ended. */
    public static Lifespan sessionsThatAreToldOf() {
        setAttribute("uplink-web", "backchannel.logout.url", Browser.home() + "/logout/backchannel");
        return () -> setAttribute("uplink-web", "backchannel.logout.url", "http://127.0.0.1/logout/backchannel");
    }

    /** Closing it brings back what the realm says. */
    @FunctionalInterface
    public interface Lifespan extends AutoCloseable {
        @Override
        void close();
    }

    /** Ends all sessions of an account, as an administrator of Keycloak does. */
    public static void logOut(String email) {
        Keycloak.administrator().post("/users/{id}/logout", idOf(email)).then().statusCode(204);
    }

    /** The ids of the sessions that an account has at Keycloak. */
    public static List<String> sessions(String email) {
        return Keycloak.administrator()
                .get("/users/{id}/sessions", idOf(email))
                .jsonPath()
                .getList("id");
    }

    /** From now on an organization vouches for an account that there is. */
    public static void vouch(String email, String alias) {
        Keycloak.administrator()
                .body(idOf(email))
                .post("/organizations/{id}/members", organization(alias))
                .then()
                .statusCode(201);
    }

    /** Whoever is that subject at a provider is the account. */
    public static void tie(String email, String provider, String subject) {
        Keycloak.administrator()
                .body(Map.of("identityProvider", provider, "userId", subject, "userName", subject))
                .post("/users/{id}/federated-identity/{provider}", idOf(email), provider)
                .then()
                .statusCode(204);
    }

    /** By which providers an account is known. */
    public static List<String> ties(String email) {
        return Keycloak.administrator()
                .get("/users/{id}/federated-identity", idOf(email))
                .jsonPath()
                .getList("identityProvider");
    }

    /** A provider that was made and could not be given to the organization. */
    public static void halfMadeProvider(String alias, String name, String issuer, String clientId) {
        var config = Map.of(
                "issuer",
                issuer,
                "clientId",
                clientId,
                "clientSecret",
                "of before",
                "authorizationUrl",
                issuer,
                "tokenUrl",
                issuer);
        Keycloak.administrator()
                .body(Map.of(
                        "alias",
                        alias,
                        "providerId",
                        "oidc",
                        "displayName",
                        name,
                        "enabled",
                        false,
                        "hideOnLogin",
                        true,
                        "config",
                        config))
                .post("/identity-provider/instances")
                .then()
                .statusCode(201);
    }

    /** At the next sign-in the account is asked to look over its own profile. */
    public static void mayEditItsProfile(String email) {
        Map<String, Object> account = account(email);
        account.put("requiredActions", List.of("UPDATE_PROFILE"));
        Keycloak.administrator()
                .body(account)
                .put("/users/{id}", idOf(email))
                .then()
                .statusCode(204);
    }

    /** What Keycloak has of an account. */
    public static Map<String, Object> account(String email) {
        return Keycloak.administrator()
                .get("/users/{id}", idOf(email))
                .jsonPath()
                .getMap("");
    }

    private static String idOf(String email) {
        return Keycloak.administrator()
                .queryParam("username", email)
                .queryParam("exact", true)
                .get("/users")
                .jsonPath()
                .getString("[0].id");
    }

    /** Until it is closed, whoever comes from the district gets the account that has their address: a hole. */
    public static Upstream.Change linkedByAddress(String district) {
        var flow = "linked by address " + UUID.randomUUID();
        Keycloak.administrator()
                .body(Map.of("alias", flow, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .post("/authentication/flows")
                .then()
                .statusCode(201);
        for (var step : List.of("idp-create-user-if-unique", "idp-auto-link")) {
            Keycloak.administrator()
                    .body(Map.of("provider", step))
                    .post("/authentication/flows/{flow}/executions/execution", flow)
                    .then()
                    .statusCode(201);
        }
        List<Map<String, Object>> steps = Keycloak.administrator()
                .get("/authentication/flows/{flow}/executions", flow)
                .jsonPath()
                .getList("$");
        for (var step : steps) {
            step.put("requirement", "ALTERNATIVE");
            Keycloak.administrator()
                    .body(step)
                    .put("/authentication/flows/{flow}/executions", flow)
                    .then()
                    .statusCode(204);
        }
        Map<String, Object> before = provider(district);
        var loose = new HashMap<>(before);
        loose.put("firstBrokerLoginFlowAlias", flow);
        setProvider(district, loose);
        return () -> setProvider(district, before);
    }

    /** A setting of a provider in Keycloak; "" where it has none. */
    public static String providerSetting(String district, String key) {
        return settings(provider(district)).getOrDefault(key, "");
    }

    /** As somebody does by hand in Keycloak. */
    public static void setProviderSetting(String district, String key, String value) {
        var provider = provider(district);
        settings(provider).put(key, value);
        setProvider(district, provider);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> settings(Map<String, Object> provider) {
        return (Map<String, String>) Objects.requireNonNull(provider.get("config"));
    }

    private static Map<String, Object> provider(String district) {
        return Keycloak.administrator()
                .get("/identity-provider/instances/{alias}", district)
                .jsonPath()
                .getMap("$");
    }

    private static void setProvider(String district, Map<String, Object> provider) {
        Keycloak.administrator()
                .body(provider)
                .put("/identity-provider/instances/{alias}", district)
                .then()
                .statusCode(204);
    }

    private static void setAttribute(String clientId, String name, String value) {
        var found = Keycloak.administrator()
                .queryParam("clientId", clientId)
                .get("/clients")
                .jsonPath();
        Map<String, Object> client = found.getMap("[0]");
        var attributes = new HashMap<String, Object>(found.getMap("[0].attributes"));
        attributes.put(name, value);
        client.put("attributes", attributes);
        Keycloak.administrator()
                .body(client)
                .put("/clients/{id}", client.get("id"))
                .then()
                .statusCode(204);
    }

    private static String create(String email) {
        var password = Map.of("type", "password", "value", PASSWORD, "temporary", false);
        var account = Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Robin",
                "lastName",
                "Test " + email.substring(1, 9),
                "credentials",
                List.of(password));
        var location = Keycloak.administrator()
                .body(account)
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String organization(String alias) {
        return ORGANIZATIONS.computeIfAbsent(
                Keycloak.address() + " " + alias, _ -> organizationInKeycloakCalled(alias));
    }

    private static String organizationInKeycloakCalled(String alias) {
        var found = Keycloak.administrator()
                .queryParam("max", 1000)
                .get("/organizations")
                .jsonPath();
        String id = found.getString("find { it.alias == '" + alias + "' }.id");
        if (id == null) {
            throw new AssertionError("Keycloak has no organization " + alias);
        }
        return id;
    }
}
