package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;
import org.uplink.platform.CurrentActor;

/** What forms offer: teams and schools of the active organization, and the jobs that the framework describes. */
@ApplicationScoped
public class Choices {

    public record Choice(String value, String label) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Competencies competencies;

    Choices(EntityManager entities, CurrentActor current, Competencies competencies) {
        this.entities = entities;
        this.current = current;
        this.competencies = competencies;
    }

    public List<Choice> teams() {
        return list("select id ::text, name from team where organization_id = ?1 order by lower(name)");
    }

    public List<Choice> schools() {
        return list("select id ::text, name from school where organization_id = ?1 order by lower(name)");
    }

    /** @param overlay duties that come on top of a job, else jobs */
    public List<Choice> jobs(boolean overlay) {
        return competencies.framework().roles().stream()
                .filter(role -> role.overlay() == overlay)
                .map(role -> new Choice(role.id().key(), role.title()))
                .toList();
    }

    /** A title for people; a job that the framework no longer has is called by its key. */
    public String title(String job) {
        return competencies
                .framework()
                .role(new RoleProfileId(job))
                .map(RoleProfile::title)
                .orElse(job);
    }

    List<String> titles(String... jobs) {
        return List.of(jobs).stream().map(this::title).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Choice> list(String sql) {
        return entities.createNativeQuery(sql, Choice.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
    }
}
