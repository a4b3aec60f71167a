package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Role;

/** What somebody decides for themselves. It holds from the next request on. */
@Path("/me/settings")
@RolesAllowed(Role.LEARNER_NAME)
class MySettings {

    record Account(String name, String email, String locale, String theme) {}

    record Belonging(UUID organization, String name, String[] roles, LocalDate since) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MySettingsPage(
            Account account, List<Belonging> belongings, UUID here, List<String> themes, FormErrors errors)
            implements TemplateInstance {}

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    private final EntityManager entities;
    private final CurrentActor current;
    private final Wording wording;

    private final FormPost post;

    MySettings(EntityManager entities, CurrentActor current, Wording wording, FormPost post) {
        this.post = post;
        this.entities = entities;
        this.current = current;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        var me = me();
        return page(new Account(me.name(), me.email(), me.locale(), me.theme()), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@RestForm @Nullable String locale, @RestForm @Nullable String theme) {
        var words = wording.people();
        var errors = FormErrors.NONE;
        if (locale == null || !LANGUAGES.contains(locale)) {
            errors = errors.and("locale", words.language_missing());
        }
        if (theme == null || !THEMES.contains(theme)) {
            errors = errors.and("theme", words.theme_missing());
        }
        var me = me();
        if (locale == null || theme == null || !errors.isEmpty()) {
            return post.tryAgain(page(new Account(me.name(), me.email(), me.locale(), me.theme()), errors));
        }
        me.prefer(locale, theme);
        return post.goTo("/me/settings", wording.people(locale).settings_saved());
    }

    private Person me() {
        return entities.find(Person.class, current.get().person().value());
    }

    @SuppressWarnings("unchecked")
    private TemplateInstance page(Account account, FormErrors errors) {
        var actor = current.get();
        var belongings = entities.createNativeQuery("""
                        select o.id, o.name, m.roles, m.started_on
                        from membership m join organization o on o.id = m.organization_id
                        where m.person_id = ?1 and m.ended_on is null
                        order by m.started_on, o.alias""", Belonging.class)
                .setParameter(1, actor.person().value())
                .getResultList();
        return new MySettingsPage(account, belongings, actor.organization().value(), THEMES, errors);
    }
}
