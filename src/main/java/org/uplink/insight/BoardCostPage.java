package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What an hour costs, and what was spent in a quarter, for the report to the board. */
@Path("/admin/board")
@RolesAllowed(Role.ADMIN_NAME)
class BoardCostPage {

    private static final BigDecimal MOST_AN_HOUR = new BigDecimal("9999.99");
    private static final BigDecimal MOST_SPENT = new BigDecimal("99999999");

    /** Amounts as they are typed. */
    record Form(String hour, String spent, int version) {}

    /**
     * @param meanwhile what somebody else saved, where the form is older
     * @param nothing the word for an amount that is not there
     * @param sharing null where there is nobody to share with
     */
    record View(
            BoardQuarter quarter,
            String period,
            boolean running,
            Form form,
            FormErrors errors,
            @Nullable Form meanwhile,
            String nothing,
            BoardSharing.@Nullable State sharing) {

        public String meanwhileHour() {
            return said(meanwhile == null ? "" : meanwhile.hour());
        }

        public String meanwhileSpent() {
            return said(meanwhile == null ? "" : meanwhile.spent());
        }

        private String said(String amount) {
            return amount.isEmpty() ? nothing : "$" + amount;
        }

        public String here() {
            return "/admin/board?quarter=" + quarter.key();
        }

        public String previous() {
            return "/admin/board?quarter=" + quarter.previous().key();
        }

        public String next() {
            return "/admin/board?quarter=" + quarter.next().key();
        }

        public String report() {
            return BoardView.address("/team/report", quarter, BoardScope.WHOLE);
        }
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardCostsPage(View view) implements TemplateInstance {}

    private final BoardCosts costs;
    private final BoardSharing sharing;
    private final BoardReading reading;
    private final BoardReport report;
    private final Page page;
    private final FormPost post;

    BoardCostPage(
            BoardCosts costs,
            BoardSharing sharing,
            BoardReading reading,
            BoardReport report,
            Page page,
            FormPost post) {
        this.costs = costs;
        this.sharing = sharing;
        this.reading = reading;
        this.report = report;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String quarter) {
        var wanted = reading.quarter(quarter);
        return page(wanted, form(costs.find(wanted)), FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(
            @RestQuery @Nullable String quarter,
            @RestForm @Nullable String hour,
            @RestForm @Nullable String spent,
            @RestForm @Nullable Integer version) {
        var wanted = reading.quarter(quarter);
        var form = new Form(Typed.text(hour), Typed.text(spent), version == null ? -1 : version);
        var errors =
                check("spent", form.spent(), MOST_SPENT, check("hour", form.hour(), MOST_AN_HOUR, FormErrors.NONE));
        if (!errors.isEmpty()) {
            return post.tryAgain(page(wanted, form, errors, null));
        }
        var outcome =
                costs.save(wanted, form.version(), amount(form.hour(), MOST_AN_HOUR), amount(form.spent(), MOST_SPENT));
        return switch (outcome) {
            case BoardCosts.Outcome.Done _ ->
                post.goTo(
                        "/admin/board?quarter=" + wanted.key(),
                        page.words(BoardMessages.class).amounts_saved());
            case BoardCosts.Outcome.Outdated(var saved) ->
                post.outdated(page(
                        wanted, new Form(form.hour(), form.spent(), saved.version()), FormErrors.NONE, form(saved)));
        };
    }

    @POST
    @Path("sharing")
    @Transactional
    public RestResponse<TemplateInstance> share(@RestForm @Nullable String share) {
        var wanted = "yes".equals(share);
        sharing.change(wanted);
        var words = page.words(BoardMessages.class);
        return post.goTo("/admin/board", wanted ? words.sharing_started() : words.sharing_stopped());
    }

    private FormErrors check(String field, String typed, BigDecimal most, FormErrors errors) {
        if (typed.isEmpty() || BoardCostRules.typed(typed, most).isPresent()) {
            return errors;
        }
        var message = page.words(BoardMessages.class).amount_wrong(typed, BoardCostRules.dollars(most));
        return errors.and(field, message);
    }

    private static @Nullable BigDecimal amount(String typed, BigDecimal most) {
        return BoardCostRules.typed(typed, most).orElse(null);
    }

    private static Form form(BoardCosts.Saved saved) {
        return new Form(text(saved.hour()), text(saved.spent()), saved.version());
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    private TemplateInstance page(BoardQuarter quarter, Form form, FormErrors errors, @Nullable Form meanwhile) {
        var running = quarter.running(page.today());
        var period = report.wording(BoardScope.WHOLE, quarter).period();
        return new BoardCostsPage(new View(
                quarter,
                period,
                running,
                form,
                errors,
                meanwhile,
                page.words(BoardMessages.class).amount_none(),
                sharing.state().orElse(null)));
    }
}
