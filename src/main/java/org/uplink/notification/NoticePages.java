package org.uplink.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What somebody is told, and how often by mail. */
@Path("/me/notices")
@RolesAllowed(Role.LEARNER_NAME)
class NoticePages {

    record Line(Notice notice, String title, String text) {}

    /** @param seenAt when the page was made: what comes later is not marked as read by it */
    record View(List<Line> lines, boolean unreadOnly, int unread, int page, int pages, Instant seenAt) {

        public String address() {
            return "/me/notices?" + (unreadOnly ? "show=unread&" : "");
        }
    }

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticesPage(View view, boolean mails, String frequency, List<String> frequencies, FormErrors errors)
            implements TemplateInstance {}

    private static final int MOST_COUNTED = 1000;

    private final NoticeRows notices;
    private final Preferences preferences;
    private final MailConfig config;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;
    private final Clock clock;

    NoticePages(
            NoticeRows notices,
            Preferences preferences,
            MailConfig config,
            CurrentActor current,
            Page page,
            FormPost post,
            Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.config = config;
        this.current = current;
        this.page = page;
        this.post = post;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("") String show, @RestQuery @DefaultValue("1") int page) {
        return view(show.equals("unread"), Math.max(1, page), FormErrors.NONE);
    }

    private TemplateInstance view(boolean unreadOnly, int number, FormErrors errors) {
        var person = current.get().person();
        var found = notices.list(person, unreadOnly, number);
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        var pages = Paging.pages(total, NoticeRows.PAGE_SIZE);
        var view = new View(
                found.stream().map(this::line).toList(),
                unreadOnly,
                notices.unread(person, MOST_COUNTED),
                number,
                pages,
                Instant.now(clock));
        return new NoticesPage(
                view, config.from().isPresent(), preferences.of(person).key(), Frequency.keys(), errors);
    }

    private Line line(Notice notice) {
        var words = new NoticeWords(page.words(NoticeMessages.class), page.locale());
        return new Line(notice, words.title(notice), words.text(notice));
    }

    /** Goes where the notice points, and takes it as read: mails link here. */
    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<TemplateInstance> follow(@RestPath String id) {
        return post.goTo(notices.read(current.get().person(), Ids.parse(id)).orElseThrow(Refusal.NotFound::new));
    }

    @POST
    @Path("read")
    @Transactional
    public RestResponse<TemplateInstance> readAll(@RestForm @Nullable String seenAt) {
        var count = notices.readAll(current.get().person(), instant(seenAt));
        return post.goTo("/me/notices", page.words(NoticeMessages.class).read_done(count));
    }

    private static Instant instant(@Nullable String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException notOne) {
            throw new Refusal.Malformed("seenAt is the time at which the page was made.");
        }
    }

    @POST
    @Path("mail")
    @Transactional
    public RestResponse<TemplateInstance> prefer(@RestForm @Nullable String frequency) {
        var words = page.words(NoticeMessages.class);
        return Frequency.find(frequency)
                .map(chosen -> {
                    preferences.save(current.get().person(), chosen);
                    return post.<TemplateInstance>goTo("/me/notices", words.saved());
                })
                .orElseGet(() -> post.tryAgain(view(false, 1, FormErrors.on("frequency", words.frequency_missing()))));
    }
}
