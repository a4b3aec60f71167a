package org.uplink.insight.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/**
 * What an administrator can read about somebody of the organization: who has left cannot sign in to take it themselves. What
 * only they read is named in the file and is not in it; for that the membership is reinstated for a day.
 */
@Path("/admin/people/{person}/files")
class AdminExport {

    private final ExportFile file;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentActor current;

    AdminExport(ExportFile file, EntityManager entities, AuditTrail audit, CurrentActor current) {
        this.file = file;
        this.entities = entities;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Path("record.zip")
    @RolesAllowed(Role.ADMIN_NAME)
    @Produces("application/zip")
    @Transactional
    public RestResponse<StreamingOutput> download(@RestPath String person) {
        var whom = member(PersonId.parse(person));
        audit.record("took-record", "/admin/people/" + whom, "");
        return file.of(whom);
    }

    /** @throws Refusal.NotFound for somebody who never was a member */
    private PersonId member(PersonId person) {
        var known = (Boolean) entities.createNativeQuery(
                        "select exists (select from membership where organization_id = ?1 and person_id = ?2)")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getSingleResult();
        if (!known) {
            throw new Refusal.NotFound();
        }
        return person;
    }
}
