package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** One entry of one's own: what it counts for, its proof, and what can be done with it. */
@Path("/me/credits/{entry}")
@RolesAllowed(Role.LEARNER_NAME)
class CreditEntryPages {

    /** @param judgedBy "" until somebody looked */
    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyCredit(
            CreditView.Entry entry,
            List<CreditCycle> open,
            String judgedBy,
            Origins.@Nullable Origin origin,
            List<Proofs.Proof> proofs,
            boolean takesFiles)
            implements TemplateInstance {}

    private final CreditViews views;
    private final Entering entering;
    private final Proofs proofs;
    private final Origins origins;
    private final People people;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final Clock clock;

    CreditEntryPages(
            CreditViews views,
            Entering entering,
            Proofs proofs,
            Origins origins,
            People people,
            CurrentActor current,
            FormPost post,
            Page page,
            Clock clock) {
        this.views = views;
        this.entering = entering;
        this.proofs = proofs;
        this.origins = origins;
        this.people = people;
        this.current = current;
        this.post = post;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String entry) {
        var actor = current.get();
        var book = views.book(actor);
        var shown = views.entry(Ids.parse(entry), book);
        var by = shown.row().judgedBy();
        var today = actor.today(clock);
        return new MyCredit(
                shown,
                book.cycles().stream()
                        .filter(cycle -> isOpen(cycle, shown.row().day(), today))
                        .toList(),
                by == null ? "" : people.namesOf(List.of(new PersonId(by))).getOrDefault(new PersonId(by), ""),
                origins.of(shown.row().id()).orElse(null),
                proofs.of(shown.row().id()),
                proofs.isPossible());
    }

    private static boolean isOpen(CreditCycle cycle, LocalDate day, LocalDate today) {
        return !cycle.submitBy().isBefore(today) && !day.isBefore(cycle.countsFrom()) && !day.isAfter(cycle.earnBy());
    }

    @POST
    @Path("withdrawal")
    public RestResponse<Void> withdraw(@RestPath String entry) {
        var row = entering.withdraw(id(entry));
        return post.goTo("/me/credits?withdrawn=" + row.id(), words().withdrawn(row.what()));
    }

    @POST
    @Path("restoration")
    public RestResponse<Void> restore(@RestPath String entry) {
        var row = entering.restore(id(entry));
        return post.goTo("/me/credits", words().restored(row.what()));
    }

    /** None ticked is all that it fits. */
    @POST
    @Path("placement")
    public RestResponse<Void> place(@RestPath String entry, @RestForm @Nullable List<String> cycles) {
        var id = id(entry);
        entering.place(id, cycles == null ? List.of() : cycles);
        return post.goTo("/me/credits/" + id, words().placed());
    }

    private static UUID id(String entry) {
        return Ids.parse(entry);
    }

    private CreditMessages words() {
        return page.words(CreditMessages.class);
    }
}
