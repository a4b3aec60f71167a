package org.uplink.platform;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every page knows: who looks at it, what stands in its head, and what "today" is. In templates: {@code cdi:page}. */
@Named("page")
@RequestScoped
public class Page {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final CurrentActor current;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Clock clock;
    private final Instance<HeaderNotice> notices;
    private final Instance<Bell> bells;
    private boolean flashRead;

    Page(
            CurrentActor current,
            HttpHeaders headers,
            UriInfo uri,
            Clock clock,
            Instance<HeaderNotice> notices,
            Instance<Bell> bells) {
        this.current = current;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
        this.notices = notices;
        this.bells = bells;
    }

    public @Nullable Actor actor() {
        return current.find().orElse(null);
    }

    public boolean signedIn() {
        return current.find().isPresent();
    }

    /** The alias of the organization that a form is opened for; "" for strangers. */
    public String acting() {
        return current.find().map(Actor::alias).orElse("");
    }

    /** Not named "is": templates would take that for a comparison. */
    public boolean has(String role) {
        return current.find().map(actor -> actor.is(Role.of(role))).orElse(false);
    }

    /** Whether somebody leads people: a team, or the organization. */
    public boolean leads() {
        return has(Role.MANAGER_NAME) || has(Role.ADMIN_NAME);
    }

    /** Whether somebody looks after an organization, or after organizations. */
    public boolean administers() {
        return has(Role.ADMIN_NAME) || has(Role.PLATFORM_NAME);
    }

    public String theme() {
        return current.find().map(Actor::theme).orElse("auto");
    }

    public Locale locale() {
        return current.find().map(Actor::locale).orElseGet(this::ofBrowser);
    }

    private Locale ofBrowser() {
        return headers.getAcceptableLanguages().stream()
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** A room's words in the reader's language, for messages that do not stand in a template. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(locale().getLanguage()));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    public ZoneId zone() {
        return current.find().map(Actor::zone).orElse(ZoneOffset.UTC);
    }

    public String path() {
        return uri.getPath();
    }

    /** Whether the page, or one below it, is open: marks the entry of the navigation. */
    public boolean at(String address) {
        return path().equals(address) || path().startsWith(address + "/");
    }

    /** The address of this page with its query, for forms that come back here. */
    public String address() {
        var query = uri.getRequestUri().getRawQuery();
        return query == null ? path() : path() + "?" + query;
    }

    public Optional<String> flash() {
        flashRead = true;
        return Flash.read(headers);
    }

    boolean flashRead() {
        return flashRead;
    }

    public List<String> notices() {
        return notices.stream().flatMap(notice -> notice.lines().stream()).toList();
    }

    /** How much there is that somebody has not read; nothing for a stranger. */
    public int unread() {
        return signedIn() ? bells.stream().mapToInt(Bell::unread).sum() : 0;
    }

    /** Counts what is new for the one who acts. */
    public interface Bell {
        int unread();
    }

    /** Something that another room wants every page to say, such as content that could not be loaded. */
    public interface HeaderNotice {
        List<String> lines();
    }

    @TemplateExtension(matchName = "orEmpty")
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
