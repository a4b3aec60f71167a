package org.uplink.certification.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.FileAnswer;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What somebody has to look at: the share of entries that was drawn, and all others. */
@Path("/team/credits")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class TeamCreditPages {

    /** @param judgedBy "" until somebody looked */
    record Row(EntryRow row, String person, String category, String judgedBy) {}

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamCredits(
            List<Row> rows,
            Judging.Counts counts,
            String state,
            int share,
            List<Integer> shares,
            int page,
            int pages,
            String address)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "credit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamCredit(
            Row shown, Origins.@Nullable Origin origin, List<Proofs.Proof> proofs, String reason, FormErrors errors)
            implements TemplateInstance {}

    private static final Set<String> STATES = Set.of("waits", "looked", "all");
    private static final int LONGEST_REASON = 500;

    private final Judging judging;
    private final Proofs proofs;
    private final Origins origins;
    private final Shares shares;
    private final CreditViews views;
    private final People people;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final Looks looks;

    TeamCreditPages(
            Judging judging,
            Proofs proofs,
            Origins origins,
            Shares shares,
            CreditViews views,
            People people,
            CurrentActor current,
            FormPost post,
            Page page,
            Looks looks) {
        this.looks = looks;
        this.judging = judging;
        this.proofs = proofs;
        this.origins = origins;
        this.shares = shares;
        this.views = views;
        this.people = people;
        this.current = current;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestQuery @DefaultValue("waits") String state, @RestQuery("page") @DefaultValue("1") int wanted) {
        var chosen = STATES.contains(state) ? state : "waits";
        var counts = judging.counts();
        var pages = Paging.pages(counts.of(chosen), Judging.PAGE_SIZE);
        var shown = Math.clamp(wanted, 1, pages);
        return new TeamCredits(
                rows(judging.list(chosen, shown)),
                counts,
                chosen,
                shares.percent(current.get().organization()),
                DrawRules.SHARES,
                shown,
                pages,
                "/team/credits?state=" + chosen + "&");
    }

    private List<Row> rows(List<EntryRow> found) {
        var names = people.namesOf(found.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.personId()), Stream.ofNullable(row.judgedBy())))
                .map(PersonId::new)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new Row(
                        row, name(names, row.personId()), views.title(row.category()), name(names, row.judgedBy())))
                .toList();
    }

    private static String name(Map<PersonId, String> names, @Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(new PersonId(person), "");
    }

    @GET
    @Path("{entry}")
    @Transactional
    public TemplateInstance look(@RestPath String entry) {
        var id = Ids.parse(entry);
        looks.note(new PersonId(judging.get(id).personId()), Looks.Sight.CREDIT, "/team/credits/" + id);
        return look(id, "", FormErrors.NONE);
    }

    private TemplateInstance look(UUID entry, String reason, FormErrors errors) {
        return new TeamCredit(
                rows(List.of(judging.get(entry))).getFirst(),
                origins.of(entry).orElse(null),
                proofs.of(entry),
                reason,
                errors);
    }

    @GET
    @Path("{entry}/files/{file}")
    public RestResponse<java.nio.file.Path> file(@RestPath String entry, @RestPath String file) {
        var found = proofs.forJudge(Ids.parse(entry), Ids.parse(file));
        return FileAnswer.of(found.proof().name(), found.proof().type(), found.bytes());
    }

    @POST
    @Path("{entry}/acceptance")
    public RestResponse<Void> accept(@RestPath String entry) {
        var row = judging.judge(Ids.parse(entry), true, "");
        return post.goTo("/team/credits", words().accepted(row.what()));
    }

    @POST
    @Path("{entry}/rejection")
    @Transactional
    public RestResponse<TemplateInstance> reject(@RestPath String entry, @RestForm @Nullable String reason) {
        var id = Ids.parse(entry);
        var why = Typed.text(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return post.tryAgain(look(id, why, FormErrors.on("reason", words().reason_needed(LONGEST_REASON))));
        }
        var row = judging.judge(id, false, why);
        return post.goTo("/team/credits", words().rejected(row.what()));
    }

    @POST
    @Path("share")
    @RolesAllowed(Role.ADMIN_NAME)
    public RestResponse<Void> share(@RestForm int percent) {
        shares.set(percent);
        return post.goTo("/team/credits", words().share_set(percent));
    }

    private CreditMessages words() {
        return page.words(CreditMessages.class);
    }
}
