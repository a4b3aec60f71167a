package org.uplink.assignment;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.RuleView.Editing;
import org.uplink.assignment.RuleView.Preview;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;

/** Writing a rule in two steps on one page, new or existing: see what would happen, save. */
@ApplicationScoped
class RuleEditing {

    private final RuleBook rules;
    private final RuleViews views;
    private final RuleChoices choices;
    private final FormPost post;
    private final Page page;
    private final CurrentActor current;

    RuleEditing(RuleBook rules, RuleViews views, RuleChoices choices, FormPost post, Page page, CurrentActor current) {
        this.rules = rules;
        this.views = views;
        this.choices = choices;
        this.post = post;
        this.page = page;
        this.current = current;
    }

    /** @throws Refusal.NotFound where the audience names what the one who acts cannot choose */
    RestResponse<TemplateInstance> next(
            RuleForm form, @Nullable AssignmentRule existing, Function<Editing, TemplateInstance> template) {
        var words = page.words(RuleMessages.class);
        var draft = form.draft();
        if (!choices.all().hold(draft.audience())) {
            throw new Refusal.NotFound();
        }
        var errors = draft.check(page.today(), existing, words);
        if (!rules.isOurs(draft.audience())) {
            errors = errors.and("team", words.team_missing());
        }
        if (!errors.isEmpty()) {
            return again(form, errors, existing, null, template);
        }
        var rule = draft.rule(current.get().person(), page.today(), existing);
        if (!"save".equals(form.step())) {
            var preview = views.preview(rules.preview(rule), false);
            return post.show(template.apply(views.editing(form, errors, existing, preview)));
        }
        return switch (rules.save(rule, form.seen())) {
            case RuleBook.Outcome.Saved _ -> post.goTo(RuleBook.address(rule.id()), words.saved(rule.name()));
            case RuleBook.Outcome.Changed(var plan) ->
                again(form, errors, existing, views.preview(plan, true), template);
            case RuleBook.Outcome.NameTaken _ ->
                again(form, FormErrors.on("name", words.name_taken()), existing, null, template);
            case RuleBook.Outcome.Outdated(var saved) ->
                again(RuleForm.of(saved), FormErrors.on("", words.outdated()), saved, null, template);
        };
    }

    private RestResponse<TemplateInstance> again(
            RuleForm form,
            FormErrors errors,
            @Nullable AssignmentRule existing,
            @Nullable Preview preview,
            Function<Editing, TemplateInstance> template) {
        return post.tryAgain(template.apply(views.editing(form, errors, existing, preview)));
    }
}
