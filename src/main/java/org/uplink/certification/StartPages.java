package org.uplink.certification;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Somebody sets out for an award. */
@Path("/certifications/{certification}/start")
@RolesAllowed(Role.LEARNER_NAME)
class StartPages {

    private final Certifications certifications;
    private final Starts starts;
    private final VersionViews versions;
    private final CurrentActor current;
    private final FormPost post;
    private final Clock clock;

    StartPages(
            Certifications certifications,
            Starts starts,
            VersionViews versions,
            CurrentActor current,
            FormPost post,
            Clock clock) {
        this.certifications = certifications;
        this.starts = starts;
        this.versions = versions;
        this.current = current;
        this.post = post;
        this.clock = clock;
    }

    /** @param number of the award that the page named: sent twice, it is one start */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> start(
            @RestPath CertificationId certification, @RestForm @DefaultValue("1") int number) {
        var actor = current.get();
        var next = certifications
                .outlook(certifications.get(certification), actor.organization(), actor.person())
                .filter(outlook -> outlook.number() == number && outlook.stage() == Stage.FIRST)
                .orElseThrow(Refusal.NotFound::new);
        var added = starts.add(
                new Holder(actor.organization(), actor.person()), certification, next.number(), actor.today(clock));
        return post.goTo(
                "/certifications/" + certification,
                added ? versions.messages().started_now() : versions.messages().started_before());
    }
}
