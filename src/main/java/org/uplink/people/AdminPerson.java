package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Choices.Choice;
import org.uplink.people.Memberships.Details;
import org.uplink.people.Memberships.Outcome;
import org.uplink.people.retention.Erasures;
import org.uplink.people.retention.LegalHolds;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** One person as the organization has them: roles, work, name. */
@Path("/admin/people/{person}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminPerson {

    /** As it was ticked. */
    record WorkForm(
            @RestForm List<String> role,
            @RestForm List<String> job,
            @RestForm @Nullable String school,
            @RestForm List<String> team,
            @RestForm int version) {

        static WorkForm of(Details details) {
            return new WorkForm(
                    List.of(details.roles()),
                    List.of(details.jobs()),
                    details.school(),
                    List.of(details.teams()),
                    details.version());
        }

        Memberships.Work work() {
            var roles = Arrays.stream(Role.values())
                    .filter(one -> role.contains(one.key()))
                    .collect(Collectors.toSet());
            return new Memberships.Work(
                    roles,
                    List.copyOf(job),
                    school == null || school.isEmpty() ? null : Ids.parse(school),
                    team.stream().map(Ids::parse).toList());
        }

        WorkForm at(int version) {
            return new WorkForm(role, job, school, team, version);
        }
    }

    record NameForm(String name, int version) {}

    /** What somebody else saved meanwhile, in words. */
    record Meanwhile(String roles, String jobs, String school, String teams) {}

    record Offer(List<Role> roles, List<Choice> jobs, List<Choice> duties, List<Choice> schools, List<Choice> teams) {}

    /** What holds the records, and whether they are to be erased. */
    record Keeping(List<LegalHolds.Hold> holds, Erasures.@Nullable Asked asked) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminPersonPage(
            Details person,
            WorkForm work,
            NameForm name,
            Offer offer,
            FormErrors errors,
            @Nullable Meanwhile meanwhile,
            boolean self,
            Keeping keeping)
            implements TemplateInstance {}

    private final Memberships memberships;
    private final Choices choices;
    private final CurrentActor current;
    private final Wording wording;

    private final FormPost post;
    private final Looks looks;
    private final LegalHolds holds;
    private final Erasures erasures;

    AdminPerson(
            Memberships memberships,
            Choices choices,
            CurrentActor current,
            Wording wording,
            FormPost post,
            Looks looks,
            LegalHolds holds,
            Erasures erasures) {
        this.looks = looks;
        this.holds = holds;
        this.erasures = erasures;
        this.post = post;
        this.memberships = memberships;
        this.choices = choices;
        this.current = current;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        var id = PersonId.parse(person);
        var details = memberships.find(id);
        looks.note(id, Looks.Sight.ACCOUNT, Memberships.address(id));
        return page(details, WorkForm.of(details), nameForm(details), FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath String person, @BeanParam WorkForm form) {
        var id = PersonId.parse(person);
        var words = wording.admin();
        var outcome = memberships.change(id, form.version(), form.work());
        var details = memberships.find(id);
        return switch (outcome) {
            case Outcome.Saved _ -> post.goTo(after(details), words.person_saved(details.name()));
            case Outcome.LastAdmin _ -> post.tryAgain(again(details, form, FormErrors.on("role", words.last_admin())));
            case Outcome.ForAnother _ ->
                post.tryAgain(again(details, form, FormErrors.on("role", words.for_another())));
            case Outcome.StillManages(var teams) ->
                post.tryAgain(
                        again(details, form, FormErrors.on("role", words.still_manages(String.join(", ", teams)))));
            case Outcome.Outdated(var saved) ->
                post.outdated(
                        page(saved, form.at(saved.version()), nameForm(saved), FormErrors.NONE, meanwhile(saved)));
        };
    }

    @POST
    @Path("name")
    @Transactional
    public RestResponse<TemplateInstance> rename(
            @RestPath String person, @RestForm @Nullable String name, @RestForm int version) {
        var id = PersonId.parse(person);
        var words = wording.admin();
        var given = name == null ? "" : name.strip();
        var errors = Names.check("name", given, words);
        var details = memberships.find(id);
        if (!errors.isEmpty()) {
            var form = new NameForm(given, details.nameVersion());
            return post.tryAgain(page(details, WorkForm.of(details), form, errors, null));
        }
        if (memberships.rename(id, version, given) instanceof Outcome.Outdated(var saved)) {
            var kept = new NameForm(given, saved.nameVersion());
            var note = FormErrors.on("name", words.outdated() + " " + words.saved_now() + ": " + saved.name());
            return post.outdated(page(saved, WorkForm.of(saved), kept, note, null));
        }
        return post.goTo(Memberships.address(id), words.name_saved());
    }

    /** Somebody who gave away the own role has nothing to see here any more. */
    private String after(Details saved) {
        var outside = isSelf(saved) && !List.of(saved.roles()).contains(Role.ADMIN_NAME);
        return outside ? "/me/settings" : "/admin/people/" + saved.person();
    }

    private boolean isSelf(Details details) {
        return current.get().person().value().equals(details.person());
    }

    private TemplateInstance again(Details details, WorkForm form, FormErrors errors) {
        return page(details, form, nameForm(details), errors, null);
    }

    private TemplateInstance page(
            Details details, WorkForm work, NameForm name, FormErrors errors, @Nullable Meanwhile meanwhile) {
        var offer = new Offer(
                RoleRules.GIVEN_HERE.stream().sorted().toList(),
                choices.jobs(false),
                choices.jobs(true),
                choices.schools(),
                choices.teams());
        var whom = new PersonId(details.person());
        var keeping = new Keeping(holds.of(whom), erasures.of(whom).orElse(null));
        return new AdminPersonPage(details, work, name, offer, errors, meanwhile, isSelf(details), keeping);
    }

    private Meanwhile meanwhile(Details saved) {
        return new Meanwhile(
                wording.roles(Arrays.stream(saved.roles()).map(Role::of).toList()),
                String.join(", ", choices.titles(saved.jobs())),
                labels(choices.schools(), saved.school() == null ? List.of() : List.of(saved.school())),
                labels(choices.teams(), List.of(saved.teams())));
    }

    private static String labels(List<Choice> choices, List<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    private static NameForm nameForm(Details details) {
        return new NameForm(details.name(), details.nameVersion());
    }
}
