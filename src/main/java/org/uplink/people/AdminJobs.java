package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.competency.Competencies;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;

/** The role profiles of the framework, and how many people hold each. There are as many as the framework describes. */
@Path("/admin/jobs")
@RolesAllowed(Role.ADMIN_NAME)
class AdminJobs {

    record Holding(String job, long people) {}

    record Row(String key, String title, boolean overlay, String summary, long people) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminJobsPage(List<Row> rows, String find, String sort, String address) implements TemplateInstance {}

    private final Competencies competencies;
    private final EntityManager entities;
    private final CurrentActor current;

    AdminJobs(Competencies competencies, EntityManager entities, CurrentActor current) {
        this.competencies = competencies;
        this.entities = entities;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String find, @RestQuery @DefaultValue("framework") String sort) {
        var holding = holding();
        var rows = competencies.framework().roles().stream()
                .filter(role -> matches(role.title(), find))
                .map(role -> new Row(
                        role.id().key(),
                        role.title(),
                        role.overlay(),
                        role.summary(),
                        holding.getOrDefault(role.id().key(), 0L)))
                .sorted(order(sort))
                .toList();
        var address = Paging.address("/admin/jobs").with("find", find).toString();
        return new AdminJobsPage(rows, find, sort, address);
    }

    private static boolean matches(String title, String find) {
        return title.toLowerCase(Locale.ROOT).contains(find.strip().toLowerCase(Locale.ROOT));
    }

    private static Comparator<Row> order(String sort) {
        return switch (sort) {
            case "people" -> Comparator.comparingLong(Row::people).reversed();
            case "name" -> Comparator.comparing(Row::title);
            default -> Comparator.comparing(Row::overlay);
        };
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> holding() {
        List<Holding> found = entities.createNativeQuery("""
                        select j.role_profile, count(*) as people
                        from membership_job j join membership m on m.id = j.membership_id
                        where j.organization_id = ?1 and m.ended_on is null
                        group by j.role_profile""", Holding.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        return found.stream().collect(Collectors.toMap(Holding::job, Holding::people));
    }
}
