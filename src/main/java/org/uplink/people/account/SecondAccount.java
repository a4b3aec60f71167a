package org.uplink.people.account;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Registration;
import org.uplink.people.account.AccountRequests.Request;
import org.uplink.people.account.Homes.Home;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;

/** Where somebody comes back to with the account that they want to add. It is nobody's until they have answered. */
@Path(SecondAccount.ADDRESS)
@Authenticated
public class SecondAccount {

    public static final String ADDRESS = "/login/account";

    /** After which the account is somebody's. */
    private static final Set<String> KNOWN = Set.of("added", "known");

    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    /** @param opens the organizations that vouch for the account */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondAccountPage(Request request, SignedIn account, String where, List<Home> opens)
            implements TemplateInstance {}

    /**
     * @param outcome {@code added, declined, gone, known} or {@code announced}
     * @param detail an organization's name, or ""
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondAccountEndPage(String outcome, SignedIn account, String detail) implements TemplateInstance {}

    private final AccountRequests requests;
    private final Adding adding;
    private final Registration registration;
    private final Homes homes;
    private final AccountCookie cookie;
    private final SecurityIdentity identity;
    private final Page page;
    private final FormPost post;

    SecondAccount(
            AccountRequests requests,
            Adding adding,
            Registration registration,
            Homes homes,
            AccountCookie cookie,
            SecurityIdentity identity,
            Page page,
            FormPost post) {
        this.requests = requests;
        this.adding = adding;
        this.registration = registration;
        this.homes = homes;
        this.cookie = cookie;
        this.identity = identity;
        this.page = page;
        this.post = post;
    }

    @GET
    public RestResponse<TemplateInstance> show(@CookieParam(AccountCookie.NAME) @Nullable String secret) {
        var account = SignedIn.of(identity);
        if (account.isEmpty() || secret == null || secret.isEmpty()) {
            return post.goTo(MyAccounts.ADDRESS);
        }
        var request = requests.find(secret);
        return ended(request, account.get()).orElseGet(() -> ask(request.orElseThrow(), account.get()));
    }

    private RestResponse<TemplateInstance> ask(Request request, SignedIn account) {
        return post.show(
                new SecondAccountPage(request, account, homes.providerOf(account), homes.vouchingFor(account)));
    }

    /** What there is to say where nothing can be asked. */
    private Optional<RestResponse<TemplateInstance>> ended(Optional<Request> found, SignedIn account) {
        var known = Optional.ofNullable(registration.find(account.key()));
        if (known.isPresent() && found.map(Request::whose).equals(known)) {
            return Optional.of(done(account));
        }
        if (found.filter(Request::open).isEmpty()) {
            return Optional.of(end(GONE, "gone", account, ""));
        }
        if (known.isPresent()) {
            return Optional.of(end(CONFLICT, "known", account, ""));
        }
        if (!found.orElseThrow().isBefore(account.at())) {
            return Optional.of(RestResponse.seeOther(URI.create("/login/again?to=" + ADDRESS)));
        }
        return homes.announcing(homes.vouchingFor(account), account)
                .map(home -> end(CONFLICT, "announced", account, home.name()));
    }

    /** The page said which account, and whose record: in another tab both may have become others. */
    @POST
    public RestResponse<TemplateInstance> answer(
            @CookieParam(AccountCookie.NAME) @Nullable String secret,
            @RestForm @Nullable String answer,
            @RestForm @Nullable String account,
            @RestForm @Nullable String person) {
        var here = SignedIn.of(identity);
        if (here.isEmpty() || secret == null || secret.isEmpty()) {
            return post.goTo(MyAccounts.ADDRESS);
        }
        var found = requests.find(secret);
        var ended = ended(found, here.get());
        if (ended.isPresent()) {
            return ended.get();
        }
        var request = found.orElseThrow();
        if (!here.get().key().equals(account) || !request.person().toString().equals(person)) {
            return ask(request, here.get());
        }
        return "yes".equals(answer) ? add(request, here.get()) : end(200, "declined", here.get(), "");
    }

    private RestResponse<TemplateInstance> add(Request request, SignedIn account) {
        var whose = adding.add(request, account, homes.providerOf(account));
        if (whose.isEmpty()) {
            return end(GONE, "gone", account, "");
        }
        return whose.get().equals(request.whose()) ? done(account) : end(CONFLICT, "known", account, "");
    }

    /** An account that no organization vouches for may open nothing yet, and then has no page to go to. */
    private RestResponse<TemplateInstance> done(SignedIn account) {
        return homes.vouchingFor(account).isEmpty()
                ? end(200, "added", account, "")
                : ResponseBuilder.fromResponse(post.<TemplateInstance>goTo(
                                MyAccounts.ADDRESS,
                                page.words(AccountMessages.class).added()))
                        .cookie(cookie.spent())
                        .build();
    }

    private RestResponse<TemplateInstance> end(int status, String outcome, SignedIn account, String detail) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(new SecondAccountEndPage(outcome, account, detail))
                .type("text/html; charset=UTF-8")
                .cookie(KNOWN.contains(outcome) ? cookie.spent() : cookie.ended())
                .build();
    }

    /** The account of a session that still runs somewhere is not the one that is meant. */
    @ApplicationScoped
    @Unremovable
    @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
    static class AskForAccount implements OidcRedirectFilter {
        @Override
        public void filter(OidcRedirectContext context) {
            if (ADDRESS.equals(context.routingContext().request().path())) {
                context.additionalQueryParams().set("prompt", "login");
            }
        }
    }
}
