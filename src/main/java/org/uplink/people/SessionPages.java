package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplink.people.account.AccountCookie;
import org.uplink.people.account.SecondAccount;
import org.uplink.platform.AddressRules;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Signing in, switching between organizations, and what somebody sees whom no organization vouches for. */
@Path("/")
class SessionPages {

    /** @param givenUp whether the account was somebody's when its session began */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnvouchedPage(String name, boolean givenUp) implements TemplateInstance {}

    /** Open to those without an organization: the way out, and what the page itself is made of. */
    private static final Set<String> OPEN = Set.of(
            "/logout",
            "/logout/done",
            "/login",
            "/login/again",
            "/login/again/password",
            "/login/again/done",
            SecondAccount.ADDRESS,
            SignInAway.PATH);

    /** Whoever is invited belongs to nothing yet, and who follows a link to a provider is told so where it leads. */
    private static final List<String> OPEN_BELOW = List.of("/invitations/", SignInThrough.PATH + "/");

    /** A percent sign that does not stand before two digits means nothing. */
    private static final Pattern OWN = Pattern.compile("/(?!/)(?!.*%(?![0-9A-Fa-f]{2}))[\\w\\-.~%?=&+,:@/]{0,2000}+");

    private final CurrentActor current;
    private final Instance<SecurityIdentity> identity;
    private final AccountCookie cookie;

    SessionPages(CurrentActor current, Instance<SecurityIdentity> identity, AccountCookie cookie) {
        this.cookie = cookie;
        this.current = current;
        this.identity = identity;
    }

    /** Keycloak comes before this method: whoever gets here is signed in. */
    @GET
    @Path("login")
    @Authenticated
    public Response login(@RestQuery @Nullable String to) {
        return Response.seeOther(URI.create(ownAddress(to, "/me"))).build();
    }

    @POST
    @Path("organization")
    @RolesAllowed(Role.LEARNER_NAME)
    public Response switchTo(@RestForm @Nullable String alias, @RestForm @Nullable String to) {
        var choice = current.get().choice(alias).orElseThrow(Refusal.NotFound::new);
        return Response.seeOther(URI.create(ownAddress(to, "/me")))
                .cookie(Accounts.choice(choice.alias()))
                .build();
    }

    /** Who is signed in never gets here: the identity provider's client ends both sessions before. */
    @GET
    @Path("logout")
    @PermitAll
    public Response logout() {
        return Response.seeOther(URI.create("/")).build();
    }

    /**
     * Where the identity provider sends people back to, with a word in the address that is of no use to them. Whoever is about to
     * add an account signs in with that one now.
     */
    @GET
    @Path("logout/done")
    @PermitAll
    public Response loggedOut(@CookieParam(AccountCookie.NAME) @Nullable String adding) {
        return AccountCookie.isOpen(adding)
                ? toSecondAccount()
                : Response.seeOther(URI.create("/")).cookie(cookie.spent()).build();
    }

    private static Response toSecondAccount() {
        return Response.seeOther(URI.create(SecondAccount.ADDRESS)).build();
    }

    /**
     * An account that no organization vouches for gets one page, whatever it asks for. Before the address is looked up:
     * one that does not exist, or asks for a role, tells such an account no more.
     */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuseTheUnvouched(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (identity.get().isAnonymous() || current.find().isPresent() || isOpen(path)) {
            return null;
        }
        if (AddressRules.isForPrograms(path)) {
            return Response.status(403)
                    .type("application/problem+json")
                    .entity(
                            "{\"type\":\"/errors/no-organization\",\"title\":\"No organization vouches for this account\",\"status\":403}")
                    .build();
        }
        var adding = request.getCookies().get(AccountCookie.NAME);
        if (adding != null && AccountCookie.isThere(adding.getValue())) {
            return toSecondAccount();
        }
        return Response.status(403)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new UnvouchedPage(
                        identity.get().getPrincipal().getName(),
                        identity.get().getAttribute(ActorAugmentor.GIVEN_UP) != null))
                .build();
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Addresses come back from the browser, so only a path of ours is followed. */
    static String ownAddress(@Nullable String to, String otherwise) {
        return to != null && OWN.matcher(to).matches() ? to : otherwise;
    }
}
