package org.uplink.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Makes and ends the private address of somebody's dates. */
@Path("/me/notices/calendar")
@RolesAllowed(Role.LEARNER_NAME)
class CalendarPages {

    /**
     * @param madeAt null where there is none
     * @param address only right after it was made
     */
    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CalendarPage(@Nullable Instant madeAt, @Nullable String address) implements TemplateInstance {}

    private final CalendarFeeds feeds;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;
    private final String home;

    CalendarPages(
            CalendarFeeds feeds,
            CurrentActor current,
            Page page,
            FormPost post,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.feeds = feeds;
        this.current = current;
        this.page = page;
        this.post = post;
        this.home = home;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return new CalendarPage(madeAt(), null);
    }

    private @Nullable Instant madeAt() {
        return feeds.madeAt(current.get().person()).orElse(null);
    }

    /**
     * The address stands in this one answer and nowhere else.
     *
     * @param since when the address was made that the page knew of: a second click makes no second one
     */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> make(@RestForm @DefaultValue("") String since) {
        var known = madeAt();
        if (!since.equals(known == null ? "" : known.toString())) {
            return post.goTo(
                    "/me/notices/calendar", page.words(NoticeMessages.class).calendar_made_meanwhile());
        }
        var secret = feeds.make(current.get().person());
        return post.show(new CalendarPage(madeAt(), home + "/calendar/" + secret + ".ics"));
    }

    @POST
    @Path("end")
    @Transactional
    public RestResponse<TemplateInstance> end() {
        feeds.end(current.get().person());
        return post.goTo(
                "/me/notices/calendar", page.words(NoticeMessages.class).calendar_ended());
    }
}
