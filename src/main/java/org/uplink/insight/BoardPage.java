package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One page for those who decide over money and time: what the team can do, what is at risk, what changed, what we ask. */
@Path("/team/report")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class BoardPage {

    /**
     * @param form the sentence as it was filled in
     * @param meanwhile what somebody else saved, where the form is older
     * @param consortium whether there may be member districts to add up
     */
    record View(
            BoardView report,
            List<ManagedPeople.Team> teams,
            BoardAsks.Saved form,
            FormErrors errors,
            BoardAsks.@Nullable Saved meanwhile,
            boolean consortium) {

        public boolean isTeam(ManagedPeople.Team team) {
            return team.id().equals(report.scope().team());
        }

        public int most() {
            return BoardAsks.LONGEST;
        }

        public boolean writing() {
            return meanwhile != null || !errors.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardReportPage(View view) implements TemplateInstance {}

    private final BoardReport report;
    private final BoardAsks asks;
    private final BoardConsortium consortium;
    private final Page page;
    private final FormPost post;

    BoardPage(BoardReport report, BoardAsks asks, BoardConsortium consortium, Page page, FormPost post) {
        this.report = report;
        this.asks = asks;
        this.consortium = consortium;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String quarter, @RestQuery @Nullable String team) {
        var made = report.make(quarter, team);
        return page(made, made.asked(), FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> write(
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String team,
            @RestForm @Nullable String sentence,
            @RestForm @Nullable Integer version) {
        var words = page.words(BoardMessages.class);
        var made = report.make(quarter, team);
        var text = Typed.text(sentence).replaceAll("[\\s\\p{Cntrl}]+", " ");
        var form = new BoardAsks.Saved(text, version == null ? -1 : version);
        if (text.length() > BoardAsks.LONGEST) {
            var message = words.sentence_long(text.length(), BoardAsks.LONGEST);
            return post.tryAgain(page(made, form, FormErrors.on("sentence", message), null));
        }
        return switch (asks.write(made.view().scope(), made.view().quarter(), form)) {
            case BoardAsks.Outcome.Done _ -> post.goTo(made.view().here(), words.sentence_saved());
            case BoardAsks.Outcome.Outdated(var saved) ->
                post.outdated(page(made, new BoardAsks.Saved(text, saved.version()), FormErrors.NONE, saved));
        };
    }

    private TemplateInstance page(
            BoardReport.Made made, BoardAsks.Saved form, FormErrors errors, BoardAsks.@Nullable Saved meanwhile) {
        return new BoardReportPage(new View(made.view(), made.teams(), form, errors, meanwhile, consortium.leads()));
    }
}
