package org.uplink.people.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.people.Accounts;
import org.uplink.people.account.OwnAccounts.Row;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Which accounts sign somebody in, and one more or less. All but the list asks for a password of late. */
@Path(MyAccounts.ADDRESS)
@RolesAllowed(Role.LEARNER_NAME)
class MyAccounts {

    static final String ADDRESS = "/me/settings/accounts";

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyAccountsPage(List<Row> rows, String here, boolean several) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewAccountPage() implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NextAccountPage() implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RemoveAccountPage(Row row, boolean here, boolean may) implements TemplateInstance {}

    private final OwnAccounts accounts;
    private final AccountRequests requests;
    private final Homes homes;
    private final AccountCookie cookie;
    private final SecurityIdentity identity;
    private final Page page;
    private final FormPost post;

    MyAccounts(
            OwnAccounts accounts,
            AccountRequests requests,
            Homes homes,
            AccountCookie cookie,
            SecurityIdentity identity,
            Page page,
            FormPost post) {
        this.accounts = accounts;
        this.requests = requests;
        this.homes = homes;
        this.cookie = cookie;
        this.identity = identity;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance list() {
        var here = here();
        var where = homes.providerOf(here);
        var rows = accounts.list().stream().map(row -> row.now(here, where)).toList();
        return new MyAccountsPage(rows, here.key(), rows.size() > 1);
    }

    @GET
    @Path("new")
    public TemplateInstance before() {
        return new NewAccountPage();
    }

    /** A form must not lead out of Uplink (form-action), so that a link of the next page does. */
    @POST
    @Path("new")
    public RestResponse<Void> ask() {
        return ResponseBuilder.fromResponse(post.<Void>goTo(ADDRESS + "/next"))
                .cookie(cookie.holding(requests.ask(here())))
                .build();
    }

    @GET
    @Path("next")
    public TemplateInstance next() {
        return new NextAccountPage();
    }

    @GET
    @Path("{account}/removal")
    public TemplateInstance beforeRemoval(@RestPath String account) {
        var here = here();
        var all = accounts.list();
        var row =
                all.stream().filter(one -> one.id().equals(account)).findFirst().orElseThrow(Refusal.NotFound::new);
        return new RemoveAccountPage(
                row.now(here, homes.providerOf(here)), row.key().equals(here.key()), OwnAccounts.mayGo(row, all, here));
    }

    /** Removed twice it is removed once. */
    @POST
    @Path("{account}/removal")
    public RestResponse<Void> remove(@RestPath String account) {
        var words = page.words(AccountMessages.class);
        var removed = accounts.remove(Accounts.identity(account), here());
        return post.goTo(ADDRESS, removed ? words.removed() : words.stays());
    }

    /** Programs with tokens of their own have no pages. */
    private SignedIn here() {
        return SignedIn.of(identity).orElseThrow(Refusal.NotFound::new);
    }
}
