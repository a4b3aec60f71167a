package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** The clock of a person's awards: stopping it, and letting it run again. */
@Path("/team/people/{person}/hold")
@RolesAllowed(Role.ADMIN_NAME)
class HoldPages {

    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HoldPage(Holding.Case about, HoldForm form, FormErrors errors) implements TemplateInstance {}

    private final Holding holding;
    private final CurrentActor current;
    private final Looks looks;
    private final FormPost post;
    private final Page page;

    HoldPages(Holding holding, CurrentActor current, Looks looks, FormPost post, Page page) {
        this.holding = holding;
        this.current = current;
        this.looks = looks;
        this.post = post;
        this.page = page;
    }

    /** @param from the days of a leave from which the page was opened */
    @GET
    public TemplateInstance show(
            @RestPath String person, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate until) {
        var holder = PersonId.parse(person);
        var shown = page(holder, new HoldForm(from, until), FormErrors.NONE);
        looks.note(holder, Looks.Sight.AWARD, address(holder));
        return shown;
    }

    @POST
    public RestResponse<TemplateInstance> note(@RestPath String person, @BeanParam HoldForm form) {
        var holder = PersonId.parse(person);
        var errors = form.check(page.today(), words());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(holder, form, errors));
        }
        var noted = holding.note(current.get(), holder, form.days());
        return post.goTo(address(holder), noted ? words().noted() : words().noted_before());
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> end(@RestPath String person, @RestForm String hold) {
        var holder = PersonId.parse(person);
        var ended = holding.end(current.get(), holder, Ids.parse(hold));
        return post.goTo(address(holder), ended ? words().ended() : words().ended_before());
    }

    private HoldPage page(PersonId person, HoldForm form, FormErrors errors) {
        return new HoldPage(holding.find(current.get(), person), form, errors);
    }

    private static String address(PersonId person) {
        return "/team/people/" + person + "/hold";
    }

    private HoldMessages words() {
        return page.words(HoldMessages.class);
    }
}
