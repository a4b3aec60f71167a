package org.uplink.people.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Memberships;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Whether somebody is employed because they are a student, so that their records are a student's (34 CFR 99.3). */
@Path("/admin/people/{person}/student")
@RolesAllowed(Role.ADMIN_NAME)
class StudentPages {

    private final Memberships memberships;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;

    StudentPages(
            Memberships memberships,
            EntityManager entities,
            AuditTrail audit,
            CurrentActor current,
            FormPost post,
            Page page) {
        this.memberships = memberships;
        this.entities = entities;
        this.audit = audit;
        this.current = current;
        this.post = post;
        this.page = page;
    }

    /** @param student "yes", or nothing */
    @POST
    @Transactional
    public RestResponse<Void> set(@RestPath String person, @RestForm @Nullable String student) {
        var whom = PersonId.parse(person);
        var details = memberships.find(whom);
        var wanted = "yes".equals(student);
        var changed = entities.createNativeQuery("""
                        update membership set student_intern = ?3
                        where organization_id = ?1 and person_id = ?2 and erased_at is null and student_intern <> ?3""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, whom.value())
                .setParameter(3, wanted)
                .executeUpdate();
        if (changed > 0) {
            audit.record("set-student-intern", "/admin/people/" + whom, wanted ? "yes" : "no");
        }
        var words = page.words(RetentionMessages.class);
        return post.goTo(
                "/admin/people/" + whom,
                wanted ? words.is_student(details.name()) : words.is_no_student(details.name()));
    }
}
