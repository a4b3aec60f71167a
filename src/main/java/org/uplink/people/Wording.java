package org.uplink.people;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** What code, and not a template, says to the reader: messages beside fields and after a change. */
@RequestScoped
class Wording {

    private final Page page;

    Wording(Page page) {
        this.page = page;
    }

    AdminMessages admin() {
        return MessageBundles.get(AdminMessages.class, language());
    }

    PeopleMessages people() {
        return MessageBundles.get(PeopleMessages.class, language());
    }

    /** For somebody who has just chosen another language than that of the running request. */
    PeopleMessages people(String language) {
        return MessageBundles.get(PeopleMessages.class, Localized.Literal.of(language));
    }

    OpeningMessages openings() {
        return MessageBundles.get(OpeningMessages.class, language());
    }

    String roles(Collection<Role> roles) {
        var words = people();
        return roles.stream().sorted().map(role -> words.role(role.key())).collect(Collectors.joining(", "));
    }

    private Localized language() {
        return Localized.Literal.of(page.locale().getLanguage());
    }
}
