package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.uplink.testing.Browser;
import org.uplink.testing.Districts;
import org.uplink.testing.Upstream;

/** An administrator of a demo district says which words of its provider count, until it is closed. */
record RoleDesk(Browser browser) implements Upstream.Change {

    static RoleDesk open(String district, String claim) {
        var admin = "admin@" + district + ".example";
        Districts.member(admin, district, "admin", "assessor", "manager");
        var desk = new RoleDesk(Browser.signedInAs(admin));
        desk.send("#claim-form", "claim", claim);
        return desk;
    }

    RoleDesk maps(String word, String... roles) {
        var answer = browser.form("/admin/sign-in/roles", "#word-form")
                .with("value", word)
                .with("role", roles)
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return this;
    }

    private void send(String form, String field, String value) {
        var answer =
                browser.form("/admin/sign-in/roles", form).with(field, value).send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Override
    public void close() {
        assertThat(browser.form("/admin/sign-in/roles/end").send().status()).isEqualTo(303);
    }
}
