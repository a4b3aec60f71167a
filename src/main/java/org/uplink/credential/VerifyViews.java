package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;

/** The page of one credential, for whoever has its address. */
@ApplicationScoped
class VerifyViews {

    /**
     * An e-mail address that a stranger asks about.
     *
     * @param said {@code matches}, {@code misses}, or "" before anything was asked
     */
    record Asked(String email, String said, FormErrors errors) {
        static final Asked NOTHING = new Asked("", "", FormErrors.NONE);
    }

    /**
     * @param files the path of the files
     * @param signed whether there are signed forms
     * @param profile where the holder adds it to a profile; "" for everybody else
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyPage(
            Verification.Verified credential, String address, String files, boolean signed, String profile, Asked asked)
            implements TemplateInstance {}

    private final Verification verification;
    private final SigningKeys keys;
    private final CurrentActor current;

    VerifyViews(Verification verification, SigningKeys keys, CurrentActor current) {
        this.verification = verification;
        this.keys = keys;
        this.current = current;
    }

    TemplateInstance page(Credential credential, Asked asked) {
        var own = current.find().filter(actor -> actor.person().value().equals(credential.personId()));
        var facts = verification.facts(credential);
        return new VerifyPage(
                facts,
                credential.address(),
                credential.address() + "/files/",
                keys.present(),
                own.map(_ -> ProfileLink.of(credential, facts.id())).orElse(""),
                asked);
    }
}
