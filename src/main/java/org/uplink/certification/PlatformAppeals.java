package org.uplink.certification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.AppealViews.AppealCase;
import org.uplink.certification.AppealViews.AppealList;
import org.uplink.certification.AppealViews.Form;
import org.uplink.certification.AppealViews.Waiting;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Appeals in organizations where nobody can decide: whoever looks after the platform reads these and no others. */
@Path("/platform/appeals")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformAppeals {

    private static final String ADDRESS = "/platform/appeals";

    private record Organization(UUID id, String alias, String name) {
        OrganizationId organization() {
            return new OrganizationId(id);
        }
    }

    private final EntityManager entities;
    private final AppealDecisions decisions;
    private final AppealViews views;
    private final AuditTrail audit;
    private final Looks looks;
    private final CurrentActor current;
    private final Clock clock;
    private final FormPost post;

    PlatformAppeals(
            EntityManager entities,
            AppealDecisions decisions,
            AppealViews views,
            AuditTrail audit,
            Looks looks,
            CurrentActor current,
            Clock clock,
            FormPost post) {
        this.entities = entities;
        this.decisions = decisions;
        this.views = views;
        this.audit = audit;
        this.looks = looks;
        this.current = current;
        this.clock = clock;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        var found = organizations("where id in (select * from uplink_appeals_elsewhere())").stream()
                .flatMap(one -> within(one, () -> waiting(one)))
                .toList();
        return new AppealList(found, AppealViews.MOST);
    }

    private Stream<Waiting> waiting(Organization organization) {
        return decisions
                .waiting(organization.organization(), true, current.get().person(), AppealViews.MOST)
                .stream()
                .map(one -> waiting(organization, one));
    }

    private static Waiting waiting(Organization organization, AppealDecisions.Case about) {
        var address =
                ADDRESS + "/" + organization.alias() + "/" + about.appeal().id();
        return new Waiting(about, address, organization.name());
    }

    @GET
    @Path("{organization}/{appeal}")
    @Transactional
    public TemplateInstance show(@RestPath String organization, @RestPath String appeal) {
        var where = find(organization);
        var found = page(where, appeal, Form.BLANK, FormErrors.NONE);
        within(where, () -> looked(where, found.waiting().about().appeal()));
        return found;
    }

    /** The holder's organization notes it. */
    private boolean looked(Organization where, Appeals.Row appeal) {
        var actor = current.get();
        var looker = new Looks.Looker(where.organization(), actor.person(), actor.today(clock));
        looks.note(looker, List.of(appeal.person()), Looks.Sight.APPEAL, "/admin/appeals/" + appeal.id());
        return true;
    }

    /** The answer stands in its organization, the deed in the audit trail of whoever looks after the platform. */
    @POST
    @Path("{organization}/{appeal}")
    @Transactional
    public RestResponse<TemplateInstance> decide(
            @RestPath String organization, @RestPath String appeal, @BeanParam Form form) {
        var where = find(organization);
        var before = page(where, appeal, form, views.errors(form));
        if (!before.errors().isEmpty()) {
            return post.tryAgain(before);
        }
        var answer = form.answer();
        var done = within(where, () -> decide(where, before.waiting().about(), answer));
        var address = ADDRESS + "/" + organization + "/" + appeal;
        if (done) {
            audit.record(deed(answer), address, "");
        }
        return post.goTo(address, views.said(done, answer));
    }

    /** The holder reads in the trail of the organization who decided, and why. There an erasure finds the words. */
    private boolean decide(Organization where, AppealDecisions.Case about, AppealDecisions.Answer answer) {
        var id = about.appeal().id();
        var done = decisions.decide(where.organization(), id, current.get().person(), answer);
        if (done) {
            var holder = new PersonId(about.appeal().person());
            audit.recordIn(where.organization(), deed(answer), "/admin/appeals/" + id, answer.reasons(), holder);
        }
        return done;
    }

    static String deed(AppealDecisions.Answer answer) {
        return answer.granted() ? "granted-appeal" : "upheld-decision";
    }

    /** @throws Refusal.NotFound for an appeal that somebody in the organization can decide about */
    private AppealCase page(Organization organization, String appeal, Form form, FormErrors errors) {
        var about = within(
                organization,
                () -> decisions.get(
                        organization.organization(),
                        Ids.parse(appeal),
                        current.get().person()));
        if (about.appeal().decidable()) {
            throw new Refusal.NotFound();
        }
        return new AppealCase(waiting(organization, about), ADDRESS, form, errors);
    }

    private Organization find(String alias) {
        return organizations("").stream()
                .filter(one -> one.alias().equals(alias))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private List<Organization> organizations(String which) {
        return entities.createNativeQuery(
                        "select id, alias, name from organization " + which + " order by name", Organization.class)
                .getResultList();
    }

    private static <T> T within(Organization organization, Supplier<T> work) {
        return Tenancy.within(
                Scope.of(organization.organization()),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
