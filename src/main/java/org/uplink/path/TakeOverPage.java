package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.path.TakeOver.Plan;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What changed at the origin of an adopted path and here since it was taken; taking it over, or leaving it. */
@Path("/team/paths/{slug}/origin")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class TakeOverPage {

    private static final String DECISION = "decide.";

    /**
     * What both sides changed in different ways.
     *
     * @param title of the step; "" for the path itself
     * @param decision {@code ours}, {@code theirs}, or "" where it is open
     */
    record Choice(String key, String aspect, String title, List<String> ours, List<String> theirs, String decision) {}

    /** @param problem why it was not taken over: {@code outdated}, {@code undecided}, {@code too-many}, or "" */
    record View(
            Plan plan,
            List<ChangeLines.Line> theirs,
            List<ChangeLines.Line> ours,
            List<Choice> choices,
            List<ComposeView.Mistake> mistakes,
            String problem) {

        public boolean flawed() {
            return !mistakes.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TakingOver(View view) implements TemplateInstance {}

    private final TakeOver takeOver;
    private final ChangeLines lines;
    private final StepWords words;
    private final StepCatalog catalog;
    private final FormPost post;
    private final Page page;

    TakeOverPage(TakeOver takeOver, ChangeLines lines, StepWords words, StepCatalog catalog, FormPost post, Page page) {
        this.takeOver = takeOver;
        this.lines = lines;
        this.words = words;
        this.catalog = catalog;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public RestResponse<TemplateInstance> show(@RestPath String slug) {
        return takeOver.plan(slug)
                .map(plan -> post.show(view(plan, Map.of(), "")))
                .orElseGet(() -> post.goTo("/team/paths/" + slug + "/edit"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<TemplateInstance> take(@RestPath String slug, MultivaluedMap<String, String> fields) {
        var decisions = decisions(fields);
        var wish = new TakeOver.Wish(number(fields, "version"), number(fields, "revision"), decisions);
        return switch (takeOver.take(slug, wish)) {
            case TakeOver.Outcome.Taken(var own, var flaws) ->
                post.goTo(
                        own.address() + (flaws.isEmpty() ? "/publication" : "/edit?check=yes"),
                        page.words(SharedMessages.class).is_taken(wish.revision()));
            case TakeOver.Outcome.Outdated(var plan) -> post.outdated(view(plan, decisions, "outdated"));
            case TakeOver.Outcome.Undecided(var plan) -> post.tryAgain(view(plan, decisions, "undecided"));
            case TakeOver.Outcome.TooMany(var plan) -> post.tryAgain(view(plan, decisions, "too-many"));
        };
    }

    @POST
    @Path("left")
    public RestResponse<Void> leave(@RestPath String slug, @RestForm int revision) {
        var own = takeOver.leave(slug, revision);
        return post.goTo(
                "/team/paths",
                page.words(SharedMessages.class).is_left(own.draft().title(), revision));
    }

    private static Map<String, String> decisions(MultivaluedMap<String, String> fields) {
        var decisions = new HashMap<String, String>();
        fields.forEach((name, values) -> {
            var value = Typed.text(values.getFirst());
            if (name.startsWith(DECISION)
                    && Set.of(TakeOver.OURS, TakeOver.THEIRS).contains(value)) {
                decisions.put(name.substring(DECISION.length()), value);
            }
        });
        return decisions;
    }

    private static int number(MultivaluedMap<String, String> fields, String name) {
        var text = Typed.text(fields.getFirst(name));
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private TemplateInstance view(Plan plan, Map<String, String> decisions, String problem) {
        var after = plan.own().with(plan.merged().draft());
        return new TakingOver(new View(
                plan,
                lines.between(plan.base(), plan.theirs()),
                lines.between(plan.base(), plan.ours()),
                choices(plan, decisions),
                ComposeView.of(after, plan.flaws(), false, catalog).mistakes(),
                problem));
    }

    private List<Choice> choices(Plan plan, Map<String, String> decisions) {
        var titles = new HashMap<>(catalog.titles(plan.theirs()));
        titles.putAll(catalog.titles(plan.ours()));
        return plan.merged().conflicts().stream()
                .map(conflict -> new Choice(
                        conflict.key(),
                        conflict.aspect(),
                        titles.getOrDefault(conflict.step(), ""),
                        words.of(plan.ours(), conflict.step(), conflict.aspect()),
                        words.of(plan.theirs(), conflict.step(), conflict.aspect()),
                        decisions.getOrDefault(conflict.key(), "")))
                .toList();
    }
}
