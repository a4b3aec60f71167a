package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Regional;

/** Somebody who looks after the platform connects a region; administrators of districts answer. */
record RegionDesk(Browser browser, Regional region) {

    static final String CLAIM = "district";

    static RegionDesk openId() {
        var desk = named(Regional.openId());
        desk.send(
                "/openid",
                "main form[method=post]",
                "address",
                desk.region.address(),
                "clientId",
                "uplink-broker",
                "secret",
                "uplink-broker-development-secret");
        return desk.ready();
    }

    static RegionDesk saml() {
        var desk = named(Regional.saml());
        desk.send(
                "/saml",
                "main form[method=post]",
                "address",
                desk.region.address() + "/protocol/saml/descriptor",
                "id",
                "email");
        return desk.ready();
    }

    /** A region without a provider. */
    static RegionDesk named(Regional region) {
        var desk = new RegionDesk(platform(), region);
        var answer = desk.browser
                .form("/platform/providers")
                .with("name", "Region " + region.slug())
                .with("slug", region.slug())
                .send();
        assertThat(answer.location()).as(answer.text()).isEqualTo(desk.page());
        return desk;
    }

    static Browser platform() {
        var mail = Accounts.vouchedBy("uplink");
        Districts.member(mail, "uplink", "platform");
        return Browser.signedInAs(mail);
    }

    private RegionDesk ready() {
        send("/claim", "#claim-form", "claim", CLAIM);
        turn("on");
        return this;
    }

    void turn(String state) {
        send("/" + state, "form[action$='/" + state + "']");
    }

    RegionDesk saysRolesIn(String claim) {
        send("/roles", "#roles-form", "roles", claim);
        return this;
    }

    RegionDesk offers(String value, Office office) {
        send("/districts", "#value-form", "value", value, "alias", office.alias());
        return this;
    }

    RegionDesk acceptedBy(Office... offices) {
        for (var office : offices) {
            assertThat(accept(admin(office)).status()).isEqualTo(303);
        }
        return this;
    }

    Browser.Page accept(Browser admin) {
        return admin.form("/admin/sign-in", "#accept-" + region.alias()).send();
    }

    Browser.Page end(Browser admin) {
        return admin.form("/admin/sign-in", "#end-" + region.alias()).send();
    }

    static Browser admin(Office office) {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        return Browser.signedInAs(mail);
    }

    String page() {
        return "/platform/providers/" + region.alias();
    }

    /** The page of one value. */
    String row(String value) {
        return page() + "/districts/"
                + Db.texts(
                                "select id ::text from region_district where region = ? and value = ?",
                                region.alias(),
                                value)
                        .getFirst();
    }

    /** @param at where the form goes to; it stands there too, or on the page of the region */
    private void send(String at, String form, String... fields) {
        var stands = form.startsWith("main") || at.equals("/districts") ? page() + at : page();
        var filled = browser.form(stands, form);
        for (var i = 0; i < fields.length; i += 2) {
            filled.with(fields[i], fields[i + 1]);
        }
        var answer = filled.send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }
}
